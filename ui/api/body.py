"""Takes a request's body whole, if it is small and comes soon, before anything looks at it."""

from anyio import fail_after
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..web.refusal import refusal

MOST_BODY = 256 * 1024  # bytes: a question is small, a long conversation before it less so
PATIENCE = 20.0  # seconds


class WholeBody:
    """ASGI middleware that answers 413 to a body that is too large, 408 to one that is slow."""

    def __init__(self, app: ASGIApp, most: int = MOST_BODY, patience: float = PATIENCE) -> None:
        self._app = app
        self._most = most
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the body on in one piece."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            with fail_after(self._patience):
                body = await self._read(scope, receive)
        except TimeoutError:
            slow = f"The request took more than {self._patience:.0f} seconds to arrive."
            await refusal(scope["path"], 408, "too_slow", slow)(scope, receive, send)
            return
        if body is None:
            large = f"The request is too large: it may have {self._most // 1024} KB."
            await refusal(scope["path"], 413, "too_large", large)(scope, receive, send)
            return
        await self._app(scope, _again(body, receive), send)

    async def _read(self, scope: Scope, receive: Receive) -> bytes | None:
        told = Headers(scope=scope).get("content-length", "")
        if told.isdecimal() and int(told) > self._most:
            return None
        body = bytearray()
        while True:
            message = await receive()
            body += message.get("body", b"")
            if len(body) > self._most:
                return None
            if not message.get("more_body", False):  # the last part, or the caller has gone
                return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    """Give the body once more, then what comes after it."""
    given = False

    async def once_more() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return once_more
