"""Writes down each request: which kind of address, with what status, after how long."""

import secrets
from time import perf_counter

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..log import note_request, request_id

# First parts of addresses behind which something of a learner's, or a guide's name, may stand.
_NAMED = ("read", "study", "editor", "assets", "static", "svelte")
_FIXED = ("", "api", "v1", "mcp", "gradio_api", "config", "healthz", "readyz", "version")


class RequestLog:
    """ASGI middleware that numbers requests, gives the number back, and writes a line for each."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), 500
        request_id.set(identity := secrets.token_hex(6))

        async def send_numbered(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = identity
            await send(message)

        try:
            await self._app(scope, receive, send_numbered)
        finally:
            note_request(scope["method"], _route(scope["path"], status), status, began)


def _route(path: str, status: int) -> str:
    """The address without what names something; of unknown ones nothing."""
    first, *rest = path.lstrip("/").split("/")
    if first in _NAMED or (first in _FIXED and status in (404, 405)):
        return f"/{first}/…" if rest else f"/{first}"
    if first not in _FIXED:
        return "…"
    depth = 2 if first == "api" else 1
    return "/".join(["", first, *rest[:depth], *(["…"] if rest[depth:] else [])])
