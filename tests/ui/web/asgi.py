"""Requests as no client of ours sends them, straight to an application, up to its answer's head."""

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message

from ..event_loop import run

_PATIENCE = 10  # seconds


@dataclass(frozen=True, slots=True)
class Asked:
    """A request; its path is what stands on the wire, and nothing tidies it up."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    host: str = "127.0.0.1:7860"
    client: str = "127.0.0.1"
    body: bytes = b"{}"


@dataclass(frozen=True, slots=True)
class Answered:
    """The head of an answer."""

    asked: Asked
    status: int
    headers: Headers


def answers(app: ASGIApp, requests: Iterable[Asked]) -> list[Answered]:
    """What an application answers to each; streams are left as soon as they begin."""

    async def all_of_them() -> list[Answered]:
        return [await _answer(app, asked) for asked in requests]

    return run(all_of_them)


async def _answer(app: ASGIApp, asked: Asked) -> Answered:
    head: asyncio.Future[Message] = asyncio.get_running_loop().create_future()

    parts = iter([asked.body])

    async def receive() -> Message:
        body = next(parts, None)
        if body is None:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start" and not head.done():
            head.set_result(message)

    running = asyncio.ensure_future(app(_scope(asked), receive, send))
    either: set[asyncio.Future[Any]] = {running, head}
    await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED, timeout=_PATIENCE)
    if not head.done():
        assert running.done(), f"{asked} has no answer"
        running.result()  # raises what it died of
    running.cancel()
    with suppress(asyncio.CancelledError, Exception):
        await running
    message = head.result()
    return Answered(asked, message["status"], Headers(raw=message["headers"]))


def _scope(asked: Asked) -> dict[str, Any]:
    path, _, query = asked.path.partition("?")
    headers = {"host": asked.host, "content-type": "application/json", **asked.headers}
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": asked.method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "client": (asked.client, 5000),
        "server": ("127.0.0.1", 7860),
        "state": {},
    }
