"""The server over HTTP: on this machine alone, or for who has the key."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from threading import Thread

import httpx
import pytest
import uvicorn
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared._httpx_utils import create_mcp_http_client
from starlette.types import ASGIApp

from tests.ui.fake_tutor import FakeTutor, SlowTutor
from ui.listening import address, listen
from ui.mcp.endpoint import build_app
from ui.mcp.server import build_server
from ui.web.pace import Pace

from ..event_loop import run
from ..web.asgi import Asked, answers
from .client import asked_at_once, connected, given_up_on, text

KEY = "open sesame"


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    with closing(listen("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=2))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield f"{address(listener)}mcp"
        finally:
            server.should_exit = True
            thread.join(timeout=30)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_questions_at_once(tutor: FakeTutor, mode: str) -> None:
    with served(build_app(build_server(tutor))) as url:
        connected(url, asked_at_once, mode)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_question_given_up_is_worked_on_no_longer(mode: str) -> None:
    slow = SlowTutor()
    with served(build_app(build_server(slow))) as url:
        connected(url, partial(given_up_on, begun=lambda: bool(slow.calls)), mode)
        assert slow.stopped.wait(30)


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"Host": "evil.example"}, 421), ({"Origin": "http://evil.example"}, 403)],
)
def test_a_page_elsewhere_reaches_nothing(
    tutor: FakeTutor, headers: dict[str, str], status: int
) -> None:
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    with served(build_app(build_server(tutor))) as url:
        assert httpx.post(url, json=call, headers=headers).status_code == status


def test_a_key_is_asked_for(tutor: FakeTutor) -> None:
    with served(build_app(build_server(tutor), "keyed", KEY)) as url:
        assert httpx.post(url, json={}).status_code == 401
        assert httpx.post(url, json={}, headers={"Authorization": "Bearer no"}).status_code == 401
        assert "harbour.md" in run(_listed_with_key, url)


def test_a_large_body_is_refused(tutor: FakeTutor) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"x": "x" * 100_000}}
    with served(build_app(build_server(tutor))) as url:
        assert httpx.post(url, json=body).status_code == 413


async def _listed_with_key(url: str) -> str:
    headers = {"Authorization": f"Bearer {KEY}"}
    async with (
        create_mcp_http_client(headers=headers) as http,
        Client(streamable_http_client(url, http_client=http)) as client,
    ):
        return text(await client.call_tool("list_guides", {}))


def test_an_address_that_asks_too_much_is_slowed(
    tutor: FakeTutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.mcp.endpoint.Pace", partial(Pace, rate=0.001, burst=2))
    app = build_app(build_server(tutor))
    found = answers(app, [Asked("POST", "/nowhere")] * 3)
    assert [answered.status for answered in found] == [404, 404, 429]
