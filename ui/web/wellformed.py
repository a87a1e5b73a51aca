"""Refuses a call of Gradio's whose body is no JSON object, before Gradio trips over it.

Gradio answers such a body by showing it back, and fails where it cannot: a half of a surrogate pair
ends in status 500.
"""

import json

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .refusal import refusal

_CALL = "/gradio_api/queue/join"


class WellFormed:
    """ASGI middleware that answers 422; bodies must have been bounded before it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a call that can be read."""
        if scope["type"] != "http" or not scope["path"].endswith(_CALL):
            await self._app(scope, receive, send)
            return
        body = await _whole(receive)
        if not _is_object(body):
            told = "The body is not a JSON object."
            await refusal(scope["path"], 422, "bad_json", told)(scope, receive, send)
            return
        await self._app(scope, _again(body, receive), send)


async def _whole(receive: Receive) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _is_object(body: bytes) -> bool:
    """Whether it is an object that can be written down again."""
    try:
        found = json.loads(body, parse_constant=_refuse)
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict)


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _again(body: bytes, receive: Receive) -> Receive:
    """Give the body, then what comes after it."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_message() -> Message:
        return waiting.pop() if waiting else await receive()

    return next_message
