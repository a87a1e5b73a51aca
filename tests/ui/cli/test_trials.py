"""A build is tried before it is live, and whoever tries it is told so."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from ui.chat.page import build_page
from ui.language import wording
from ui.learners import Learners
from ui.web.website import Website

from ..fake_tutor import FakeTutor
from .command_line import DIVING, CommandLine


@pytest.fixture
def trial(empty: CommandLine, papers: Path, tmp_path: Path) -> tuple[CommandLine, str]:
    """A library with one guide live, and the id of a staged edition of it."""
    assert empty("build", papers / "diving.md", "--promote").code == 0
    edition = tmp_path / "edition" / "diving.md"
    edition.parent.mkdir()
    edition.write_text(DIVING.replace("two years", "seven years"), encoding="utf-8")
    return empty, empty("build", edition, "--json").json["build"]


def test_a_question_to_a_staged_build_says_that_it_is_not_live(
    trial: tuple[CommandLine, str],
) -> None:
    certguide, build = trial
    question = "How long is the certificate valid?"
    tried = certguide("ask", question, "--build", build[:5])
    assert "seven years" in tried.out
    assert f"build {build}, which is not live" in tried.err
    live = certguide("ask", question)
    assert "two years" in live.out
    assert "not live" not in live.err


def test_a_conversation_with_a_staged_build_says_that_it_is_not_live(
    trial: tuple[CommandLine, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    certguide, build = trial
    monkeypatch.setattr("sys.stdin", StringIO("How long is the certificate valid?\n"))
    tried = certguide("chat", "--terminal", "--build", build)
    assert "seven years" in tried.out
    assert f"build {build}, which is not live" in tried.err


def test_the_page_over_a_staged_build_keeps_to_it_and_says_so(
    trial: tuple[CommandLine, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    certguide, build = trial
    served: list[Website] = []

    def serve(make: Callable[[], Website], *_rest: object) -> None:
        served.append(make())

    monkeypatch.setattr("ui.web.server.serve", serve)
    certguide("chat", "--build", build)
    certguide("rollback", build)
    certguide("chat", "--build", build)
    certguide("chat")
    taglines = [site.tagline for site in served]
    assert taglines == [wording("en").say("page_trial", build=build), None, None]
    certguide("rollback")
    builds = [list(site.tutor.ask("How long is it valid?"))[-1].build for site in served]
    assert builds[:2] == [build, build] != builds[1:]


def test_the_line_stands_beside_the_heading() -> None:
    values = [
        str(component["props"].get("value"))
        for component in build_page(FakeTutor(), Learners(), "A trial.").get_config_file()[
            "components"
        ]
    ]
    assert any("A trial." in value for value in values)
    assert not any("page_tagline" in value for value in values)
