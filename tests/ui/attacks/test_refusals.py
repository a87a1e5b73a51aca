"""What programs are refused is told in words of ours: none of what they sent can steer a terminal.

A client shows a refusal as it comes: in a terminal, in a log, in an assistant's window.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ui.api import build_api
from ui.mcp.server import build_server
from ui.web.gate import Gate
from ui.web.refusal import refusal
from ui.web.website import Website

from ..api.serving import RatedTutor
from ..event_loop import run
from ..hostile import PAYLOADS, UNSEEN, unseen

HOSTILE = (*UNSEEN, PAYLOADS[0], PAYLOADS[2])
CHAT = {"model": "certguide", "messages": [{"role": "user", "content": "What?"}]}


@pytest.fixture(scope="module")
def api() -> Iterator[TestClient]:
    app = Gate(build_api(Website(RatedTutor())), "local")
    with TestClient(app, "http://127.0.0.1") as client:
        yield client


def bodies(hostile: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """What may be sent, wrong in each place where a text can be."""
    for field in ("guide", "section", hostile):
        yield (
            "/api/v1/ask",
            {"question": "What must I learn?", "guide": "harbour.md", field: hostile},
        )
    yield "/api/v1/ask", {"question": "", "history": [{"role": hostile, "content": hostile}]}
    yield "/api/v1/ask/stream", {"question": "What?", "guide": hostile}
    yield "/api/v1/feedback", {"thumb": hostile, "question": hostile, hostile: hostile}
    yield "/v1/chat/completions", {**CHAT, "model": hostile}
    yield "/v1/chat/completions", {**CHAT, hostile: hostile}
    yield "/v1/chat/completions", {"model": "certguide", "messages": [{"role": hostile}]}


def texts(data: object) -> Iterator[str]:
    """Every text in JSON, as a client reads it."""
    if isinstance(data, dict):
        yield from (text for part in (*data.keys(), *data.values()) for text in texts(part))
    elif isinstance(data, list):
        yield from (text for part in data for text in texts(part))
    elif isinstance(data, str):
        yield data


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_refusal_of_the_api_repeats_nothing_that_cannot_be_seen(
    api: TestClient, hostile: str
) -> None:
    answered = [api.post(path, json=body) for path, body in bodies(hostile)]
    query = {"q": "fee", "guide": hostile, "most": hostile}
    answered += [
        api.get("/api/v1/search", params=query),
        api.get("/v1/models/x", params={hostile: hostile}),
        api.get("/api/v1/ask", headers={"Origin": "http://evil.example"}),
        api.get("/api/v1/guides", headers={"Host": "evil.example"}),
        api.post("/api/v1/ask", content=hostile.encode("utf-8", "replace")),
    ]
    refused = [reply for reply in answered if reply.is_client_error]
    assert len(refused) > len(answered) // 2
    for reply in refused:
        assert reply.headers["Content-Type"].startswith(
            ("application/problem+json", "application/json")
        )
        assert unseen(reply.text) == set(), reply.text
        assert [text for text in texts(reply.json()) if unseen(text)] == []


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_refusal_of_a_tool_repeats_nothing_that_cannot_be_seen(hostile: str) -> None:
    server = build_server(RatedTutor())
    calls: list[tuple[str, dict[str, Any]]] = [
        ("ask", {"question": "What?", "guide": hostile}),
        ("ask", {"question": [hostile]}),
        ("ask", {hostile: hostile}),
        ("look_up_section", {"section": hostile}),
        ("look_up_section", {"section": "Grades", "guide": hostile}),
        ("look_up_section", {"section": "Grades", "start": hostile}),
        ("look_up_section", {"query": hostile, "guide": hostile}),
        (hostile, {}),
    ]

    async def told() -> list[str]:
        results = [await server.call_tool(name, given) for name, given in calls]
        return [part.text for result in results for part in result.content]  # type: ignore

    found = run(told)
    assert len(found) == len(calls)
    assert [text for text in found if unseen(text)] == []


@pytest.mark.parametrize("hostile", UNSEEN)
@pytest.mark.parametrize("path", ["/api/v1/ask", "/v1/chat/completions", "/mcp"])
def test_no_refusal_has_what_cannot_be_seen(path: str, hostile: str) -> None:
    """Whoever words it: some sentences name what was sent."""
    body = bytes(refusal(path, 404, "unknown", f"There is no {hostile}.").body).decode()
    told = " ".join(texts(json.loads(body))) if body.startswith("{") else body.rstrip("\n")
    assert "There is no" in told
    assert not unseen(told)
