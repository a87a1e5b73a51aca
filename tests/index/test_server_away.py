"""A Chroma server that is away, wrong, slow or cut off: one sentence, and no secret in it."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from threading import Thread

import httpx
import pytest

from index import ChromaServer, Library, LibraryError, Query
from index.server import connection
from tests.chroma.running import RunningChroma, running_chroma
from ui.listening import listen

from .harbour import WordEmbedder, promoted

SECRET = "canary-token-5e1f"  # noqa: S105
HEADERS = (("X-Chroma-Token", SECRET),)
ANSWER = b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"

Answering = Callable[..., str]


@pytest.fixture
def answering() -> Iterator[Answering]:
    """The address of a server that gives each request the same answer, or none."""
    with ExitStack() as running:

        def start(status: bytes = b"", body: bytes = b"") -> str:
            listener = running.enter_context(closing(listen("127.0.0.1", 0)))
            Thread(target=serve, args=(listener, status, body), daemon=True).start()
            return f"http://127.0.0.1:{listener.getsockname()[1]}"

        yield start


def serve(listener: socket.socket, status: bytes, body: bytes) -> None:
    kept = []
    while True:
        try:
            taken, _ = listener.accept()
        except OSError:
            return
        taken.recv(65536)
        if status:
            taken.sendall(ANSWER % (status, len(body), body))
            taken.close()
        kept.append(taken)


def refusal(folder: object, server: ChromaServer) -> LibraryError:
    library = Library(folder, WordEmbedder, server)  # type: ignore[arg-type]
    with pytest.raises(LibraryError) as caught:
        library.open()
    for said in (caught.value.message, repr(server), repr(library.__dict__)):
        assert SECRET not in said
    assert "\n" not in caught.value.message
    return caught.value


def test_an_address_where_nobody_listens(tmp_path: object) -> None:
    error = refusal(tmp_path, ChromaServer("http://127.0.0.1:9", headers=HEADERS))
    assert error.kind == "unreachable"
    assert "http://127.0.0.1:9 cannot be reached" in error.message


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (b"200 OK", b"<p>hello</p>", "is no Chroma server"),
        (b"200 OK", b'{"ok": true}', "is no Chroma server"),
        (b"404 Not Found", b"{}", "is no Chroma server"),
        (b"401 Unauthorized", SECRET.encode(), "CERTGUIDE_CHROMA_HEADERS"),
        (b"403 Forbidden", SECRET.encode(), "CERTGUIDE_CHROMA_HEADERS"),
    ],
)
def test_what_answers_is_none_or_lets_nobody_in(
    tmp_path: object, answering: Answering, status: bytes, body: bytes, told: str
) -> None:
    error = refusal(tmp_path, ChromaServer(answering(status, body), headers=HEADERS))
    assert told in error.message


def test_one_that_never_answers_is_given_up(
    tmp_path: object, answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_PATIENCE", httpx.Timeout(0.2))
    error = refusal(tmp_path, ChromaServer(answering(), headers=HEADERS))
    assert error.kind == "unreachable"
    assert "does not answer in time" in error.message


def test_a_database_that_is_not_there_is_named(tmp_path: object, chroma: RunningChroma) -> None:
    error = refusal(tmp_path, ChromaServer(chroma.url, database="nobody", headers=HEADERS))
    assert "nobody" in error.message


def test_a_database_that_can_be_none_is_refused_by_the_server(
    tmp_path: object, chroma: RunningChroma
) -> None:
    error = refusal(tmp_path, ChromaServer(chroma.url, database="op", headers=HEADERS))
    assert error.kind == "storage"
    assert "at least 3 characters" in error.message


def test_a_server_that_goes_away_is_told_of_and_found_again(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("away")
    with running_chroma(folder / "chroma") as chroma:
        shelf = Library(folder / "data", WordEmbedder, ChromaServer(chroma.url))
        build = promoted(shelf)
        index = shelf.open()
        chroma.stop()
        for use in (
            lambda: Library(folder / "data", WordEmbedder, ChromaServer(chroma.url)).open(),
            lambda: index.search(Query("How long is it valid?")),
            lambda: shelf.rollback(build),
        ):
            with pytest.raises(LibraryError, match="cannot be reached") as caught:
                use()
            assert caught.value.kind == "unreachable"
        chroma.start()
        assert index.search(Query("How long is it valid?"))
        assert shelf.open().build == build
