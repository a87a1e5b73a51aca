"""The Chroma server as it is set: an address, and headers that nobody gets to see."""

import pytest

from index import ChromaServer
from tests.chroma.running import RunningChroma
from ui.border import CommandError, run
from ui.chroma_address import chroma_server
from ui.cli import cli
from ui.settings import Settings

SECRET = "canary-header-2c9a"  # noqa: S105
URL = "CERTGUIDE_CHROMA"
HEADERS = "CERTGUIDE_CHROMA_HEADERS"


def test_without_an_address_the_folder_keeps_the_builds() -> None:
    assert Settings.of({}).chroma is None
    assert Settings.of({URL: "", HEADERS: "X-Chroma-Token: x"}).chroma is None


def test_address_tenant_database_and_headers_are_taken() -> None:
    server = chroma_server(
        {
            URL: "https://chroma.example/below/",
            "CERTGUIDE_CHROMA_TENANT": "us",
            "CERTGUIDE_CHROMA_DATABASE": "guides",
            HEADERS: f"X-Chroma-Token: {SECRET}\n\n  Authorization:Bearer a b\n",
        }
    )
    assert server == ChromaServer(
        "https://chroma.example/below",
        "us",
        "guides",
        (("X-Chroma-Token", SECRET), ("Authorization", "Bearer a b")),
    )


def test_the_command_line_goes_before_the_environment() -> None:
    server = chroma_server({URL: "http://one:8000"}, "http://other:8000")
    assert server
    assert server.url == "http://other:8000"


@pytest.mark.parametrize(
    "url",
    [
        *("host:8000", "ftp://host", "http://", "http://host:port", "http://host:0"),
        *("http://host?x=1", "http://host#x", "http://[::1", f"http://me:{SECRET}@host"),
    ],
)
def test_what_is_no_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(CommandError) as caught:
        chroma_server({URL: url})
    assert caught.value.kind == "setting"
    assert SECRET not in caught.value.message


@pytest.mark.parametrize("lines", [SECRET, f"X Y: {SECRET}", f"X-Token: {SECRET}\nmore", "X:"])
def test_what_is_no_header_is_refused_without_repeating_it(lines: str) -> None:
    with pytest.raises(CommandError, match="a header a line") as caught:
        chroma_server({URL: "http://host", HEADERS: lines})
    assert SECRET not in caught.value.message


def test_no_representation_of_the_settings_has_the_headers() -> None:
    settings = Settings.of({URL: "http://host", HEADERS: f"X-Chroma-Token: {SECRET}"})
    assert SECRET in str(settings.chroma and settings.chroma.headers)
    assert SECRET not in repr(settings) + str(settings)


def test_libraries_of_two_databases_are_kept_apart() -> None:
    one, other = ChromaServer("http://host"), ChromaServer("http://host", database="other")
    assert one.key != other.key
    assert (one.place, other.place) == ("http://host", "http://host, database other")


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_option_is_taken_before_and_after_a_subcommand(
    chroma: RunningChroma, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    option = ["--chroma", chroma.url]
    words = ["builds", *option, "prune"] if place == "before" else ["builds", "prune", *option]
    assert run(cli, [*words, "--json"]) == 0
    assert '"removed": []' in capsys.readouterr().out
    assert run(cli, ["builds", "--chroma", "http://127.0.0.1:9", "prune"]) == 2
    assert "cannot be reached" in capsys.readouterr().err
