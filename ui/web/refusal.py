"""What is not done, told as its asker reads it: a program, a chat client or a person."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse, PlainTextResponse, Response

from ..inert import one_line
from .addresses import API, CHAT_CLIENTS, HEALTH, below

SOON = {"Retry-After": "1"}
"""What goes with a 503: seconds after which there may be room again."""
_TYPES = {401: "authentication_error", 403: "permission_error", 429: "rate_limit_error"}


def refusal(
    path: str,
    status: int,
    kind: str,
    message: str,
    headers: Mapping[str, str] | None = None,
    **more: Any,  # noqa: ANN401 (whatever JSON has)
) -> Response:
    """A refusal of what was asked at `path`: `kind` for programs, `message` one sentence.

    What cannot be seen is left out of it: it may name what was sent, and end in a terminal.

    Problem details (RFC 9457) with `more` members, OpenAI's error object, or plain text.
    """
    message = one_line(message)
    if below(path, CHAT_CLIENTS):
        return JSONResponse(
            {"error": chat_error(status, kind, message)}, status, dict(headers or {})
        )
    if below(path, API, *HEALTH):
        return JSONResponse(
            problem(status, kind, message, **more),
            status,
            dict(headers or {}),
            media_type="application/problem+json",
        )
    return PlainTextResponse(f"{message}\n", status, dict(headers or {}))


def problem(status: int, kind: str, message: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """Problem details; `kind` and `message` are those of the command line's errors."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": message,
        "kind": kind,
        "message": message,
        **more,
    }


def chat_error(status: int, kind: str, message: str) -> dict[str, Any]:
    """OpenAI's error object."""
    group = "server_error" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else None
    return {
        "message": message,
        "type": group or _TYPES.get(status, "invalid_request_error"),
        "param": None,
        "code": kind,
    }
