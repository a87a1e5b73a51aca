"""Refuses a call of Gradio's that it would trip over: a body that is no JSON object, no function.

Gradio answers such a body by showing it back, and fails where it cannot: a half of a surrogate pair
ends in status 500. So does the number of a function that the page does not have.
"""

import json
from collections.abc import Container
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .refusal import refusal

_CALL = "/gradio_api/queue/join"


class WellFormed:
    """ASGI middleware that answers 422; bodies must have been bounded before it.

    `functions` are the numbers of those that may be called.
    """

    def __init__(self, app: ASGIApp, functions: Container[int]) -> None:
        self._app = app
        self._functions = functions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a call that can be read."""
        if scope["type"] != "http" or not scope["path"].endswith(_CALL):
            await self._app(scope, receive, send)
            return
        body = await _whole(receive)
        call = _object(body)
        if call is None:
            refused = refusal(scope["path"], 422, "bad_json", "The body is not a JSON object.")
        elif not self._has(call.get("fn_index")):
            told = "The page has no such function; reload it if it was open for long."
            refused = refusal(scope["path"], 422, "unknown_function", told)
        else:
            await self._app(scope, _again(body, receive), send)
            return
        await refused(scope, receive, send)

    def _has(self, number: object) -> bool:
        """Whether a call may go on; one without a number is Gradio's to refuse."""
        return number is None or (type(number) is int and number in self._functions)


async def _whole(receive: Receive) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _object(body: bytes) -> dict[str, Any] | None:
    """The object that the body is, if it can be written down again."""
    try:
        found = json.loads(body, parse_constant=_refuse)
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _again(body: bytes, receive: Receive) -> Receive:
    """Give the body, then what comes after it."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_message() -> Message:
        return waiting.pop() if waiting else await receive()

    return next_message
