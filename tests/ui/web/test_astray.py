"""Who went astray is told how to go on, in a form that they can read."""

from collections.abc import Iterator

import httpx
import pytest

from ui.web.server import MAX_BODY

from ..conftest import served
from ..fake_tutor import FakeTutor

MISSING = "There is nothing at this address: check it for a slip, or begin at /.\n"
LARGE = "The request is too large: send less at once.\n"
HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture(scope="module")
def web() -> Iterator[httpx.Client]:
    with served(FakeTutor()) as address, httpx.Client(base_url=address, timeout=30) as client:
        yield client


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/editor", "/gradio_api/upload", "/conversation.md", "/a/../b", "/read.css"],
)
def test_what_is_not_there(web: httpx.Client, path: str) -> None:
    told = web.get(path)
    assert (told.status_code, told.text) == (404, MISSING)
    assert told.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("DELETE", "/", {"GET"}), ("POST", "/read", {"GET", "HEAD"}), ("OPTIONS", "/", {"GET"})],
)
def test_what_cannot_be_done(web: httpx.Client, method: str, path: str, allowed: set[str]) -> None:
    told = web.request(method, path)
    assert told.status_code == 405
    assert set(told.headers["allow"].split(", ")) == allowed
    assert told.text == f"This address takes {told.headers['allow']} alone: begin at /.\n"


def test_what_is_too_large(web: httpx.Client) -> None:
    told = web.post("/gradio_api/queue/join", content=b" " * (MAX_BODY + 1))
    assert (told.status_code, told.text) == (413, LARGE)


def test_a_person_is_shown_a_page_in_their_language(web: httpx.Client) -> None:
    told = web.get("/nothing", headers={**HTML, "Accept-Language": "de"})
    assert told.status_code == 404
    assert '<html lang="de">' in told.text
    assert "<h1>Hier ist nichts</h1>" in told.text
    assert 'href="/read"' in told.text
    assert "default-src 'none'" in told.headers["content-security-policy"]


def test_what_says_more_than_its_status_stays(web: httpx.Client) -> None:
    assert "There is no such guide" in web.get("/read/nothing.md").text
    assert web.get("/api/v1/nothing").json()["kind"] == "not_found"
