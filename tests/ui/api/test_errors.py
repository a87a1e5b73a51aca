"""Whatever goes wrong is told as problem details, or as chat clients expect it."""

from collections.abc import AsyncIterator, Iterator

import anyio
import pytest
from starlette.testclient import TestClient
from starlette.types import Message

from ui.api.body import MOST_BODY, WholeBody

from ..event_loop import run

ASK, CHAT = "/api/v1/ask", "/v1/chat/completions"
JSON = {"Content-Type": "application/json"}


def test_what_is_not_there_is_a_problem(api: TestClient) -> None:
    for path in ("/api", "/api/v1", "/api/v2/ask", "/api/v1/guides/nowhere.md", "/api/v1/ask/"):
        told = api.get(path)
        assert told.headers["Content-Type"] == "application/problem+json"
        assert set(told.json()) == {"type", "title", "status", "detail", "kind", "message"}
        assert told.json()["status"] == told.status_code == 404
        assert told.json()["title"] == "Not Found"


@pytest.mark.parametrize("method", ["DELETE", "PUT", "PATCH", "OPTIONS", "HEAD", "TRACE"])
def test_a_method_that_is_none_is_told_with_those_that_are(api: TestClient, method: str) -> None:
    refused = api.request(method, ASK)
    assert (refused.status_code, refused.headers["Allow"]) == (405, "POST")
    if method != "HEAD":
        assert refused.json()["kind"] == "not_allowed"
    assert api.request(method, CHAT).status_code == 405


@pytest.mark.parametrize(
    ("body", "headers", "status", "kind"),
    [
        (b"{", JSON, 422, "bad_json"),
        (b"\xff\xfe", JSON, 422, "bad_json"),
        (b'{"question": "x"}', {"Content-Type": "text/plain"}, 415, "no_json"),
        (b"question=x", {"Content-Type": "application/x-www-form-urlencoded"}, 415, "no_json"),
        (b"", {}, 415, "no_json"),
        (b"[]", JSON, 415, "no_json"),
        (b"[" * 100_000, JSON, 422, "bad_json"),
        (b"x" * (MOST_BODY + 1), JSON, 413, "too_large"),
    ],
)
def test_a_body_that_cannot_be_read_is_told(
    api: TestClient, body: bytes, headers: dict[str, str], status: int, kind: str
) -> None:
    told = api.post(ASK, content=body, headers=headers)
    assert (told.status_code, told.json()["kind"]) == (status, kind)
    chat = api.post(CHAT, content=body, headers=headers)
    assert chat.status_code == (400 if status == 422 else status)
    assert set(chat.json()["error"]) == {"message", "type", "param", "code"}


def test_a_body_without_end_is_not_read_to_its_end(api: TestClient) -> None:
    sent = []

    def endless() -> Iterator[bytes]:
        for number in range(1000):
            sent.append(number)
            yield b"x" * 10_000

    assert api.post(ASK, content=endless(), headers=JSON).status_code == 413


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    sent: list[Message] = []

    async def late() -> Message:
        await anyio.sleep(2)
        return {"type": "http.request", "body": b"{}"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def nothing(*_: object) -> AsyncIterator[None]:
        raise AssertionError("the body was passed on")

    scope = {"type": "http", "path": ASK, "headers": []}
    run(WholeBody(nothing, patience=0.01), scope, late, send)  # type: ignore[arg-type]
    assert sent[0]["status"] == 408
    assert b"too_slow" in sent[1]["body"]
