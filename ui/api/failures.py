"""The border of the API: every error becomes a status, a kind and one sentence."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant import TutorError
from index import LibraryError

from ..inert import one_line
from ..web.addresses import CHAT_CLIENTS, below
from ..web.refusal import SOON, refusal
from .seats import BusyError

_ASKED_WRONGLY = {
    "empty_question": HTTPStatus.UNPROCESSABLE_ENTITY,
    "question_too_long": HTTPStatus.UNPROCESSABLE_ENTITY,
    "bad_history": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unknown_guide": HTTPStatus.NOT_FOUND,
    "unknown_section": HTTPStatus.NOT_FOUND,
}
_UNUSABLE = (
    "The library cannot be used now: whoever runs this finds the reason with `certguide doctor`."
)
_INTERNAL = "Something is wrong inside certguide: whoever runs this finds the reason in its log."
_BUSY = "Too much is being answered now: try again in a second."
_NO_JSON = "The body is not JSON."
_KINDS = {
    404: ("not_found", "There is nothing at this address: see /api/v1/openapi.json."),
    405: ("not_allowed", "That method is none of this address: see /api/v1/openapi.json."),
}

logger = logging.getLogger(__name__)


class RequestError(Exception):
    """A request that cannot be fulfilled: its status, `kind` and one sentence."""

    def __init__(self, status: int, kind: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.kind = kind
        self.message = message


def explained(error: Exception) -> tuple[int, str, str]:
    """Status, kind and sentence; what only the operator may know goes to the log."""
    if isinstance(error, RequestError):
        return error.status, error.kind, error.message
    if isinstance(error, BusyError):
        return HTTPStatus.SERVICE_UNAVAILABLE, "busy", _BUSY
    if isinstance(error, TutorError | LibraryError):
        if error.kind in _ASKED_WRONGLY:
            return _ASKED_WRONGLY[error.kind], error.kind, error.message
        logger.error("The library cannot be used: %s", error)
        return HTTPStatus.SERVICE_UNAVAILABLE, error.kind, _UNUSABLE
    logger.error("A request failed", exc_info=error)
    return HTTPStatus.INTERNAL_SERVER_ERROR, "internal", _INTERNAL


def add_failures(app: FastAPI) -> None:
    """Have every error of an application told."""
    for kind in (RequestError, BusyError, TutorError, LibraryError):
        app.add_exception_handler(kind, _failed)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(HTTPException, _unanswered)


async def _failed(request: Request, error: Exception) -> Response:
    return told(request, *explained(error))


async def _misread(request: Request, error: Exception) -> Response:
    faults = [_fault(detail) for detail in getattr(error, "errors", list)()]
    first = faults[0]
    if first["what"] == "JSON decode error":
        return told(request, 422, "bad_json", _NO_JSON)
    if not first["where"]:
        needed = "Send a JSON object, and with it `Content-Type: application/json`."
        return told(request, 415, "no_json", needed)
    sentence = f"The request cannot be read: {first['where']}: {first['what']}."
    return told(request, 422, "bad_request", sentence, faults)


async def _unanswered(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 500)
    if status == HTTPStatus.BAD_REQUEST:  # FastAPI's for bytes that are no text, or nested too deep
        return told(request, 422, "bad_json", _NO_JSON)
    kind, message = _KINDS.get(status, ("bad_request", HTTPStatus(status).phrase + "."))
    return told(request, status, kind, message, headers=getattr(error, "headers", None))


def told(
    request: Request,
    status: int,
    kind: str,
    message: str,
    faults: list[dict[str, str]] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The response to a request that failed."""
    path = request.url.path
    if status == HTTPStatus.UNPROCESSABLE_ENTITY and below(path, CHAT_CLIENTS):
        status = HTTPStatus.BAD_REQUEST  # as OpenAI has it
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers = {**(headers or {}), **SOON}
    more: dict[str, Any] = {"errors": faults} if faults else {}
    return refusal(path, status, kind, message, headers, **more)


def _fault(detail: Mapping[str, Any]) -> dict[str, str]:
    where = [str(part) for part in detail["loc"] if part not in ("body", "query", "path")]
    # The names of fields are the caller's own, and go back without what cannot be seen in them.
    return {"where": one_line(".".join(where)), "what": one_line(str(detail["msg"]))}


class LastResort:
    """ASGI middleware that tells of the errors that nobody foresaw."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, or with what is said of its error."""
        begun = False

        async def send_and_know(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_know)
        except Exception as error:
            if scope["type"] != "http" or begun:
                raise
            await told(Request(scope), *explained(error))(scope, receive, send)
