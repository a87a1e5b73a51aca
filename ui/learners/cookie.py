"""The cookie that tells one browser from another: random letters, and nothing of who sits there."""

import re
import secrets
from collections.abc import Container, Mapping
from http.cookies import SimpleCookie
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAME = "certguide_learner"
A_YEAR = 365 * 24 * 3600  # seconds
_GIVEN = frozenset({("GET", 200)})  # methods and answers that the cookie goes with
_GIVEN_FIRST = _GIVEN | {("POST", 400)}
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")  # 32 random bytes in URL-safe base64


def learner_of(cookies: Mapping[str, str]) -> str | None:
    """The learner whose browser sent the cookies; None where there is none, or no token of ours."""
    token = cookies.get(NAME, "")
    return token if is_token(token) else None


def is_token(text: str) -> bool:
    """Whether a text may be a token of ours: whoever has no cookie is told by something else."""
    return _TOKEN.fullmatch(text) is not None


class LearnerCookie:
    """ASGI middleware that gives a browser its cookie with the pages at `paths`.

    One that has it gets it again, so that a year is counted from the last visit. No cache may keep
    the page: it would hand one learner's cookie to the next. Who sends a form without one is given
    theirs as well, to send it again with.
    """

    def __init__(self, app: ASGIApp, paths: Container[str] = ("/",)) -> None:
        self._app = app
        self._paths = paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, with the cookie where it belongs."""
        if scope["type"] != "http" or scope["path"] not in self._paths:
            await self._app(scope, receive, send)
            return
        known = learner_of(_cookies(scope))
        token = known or secrets.token_urlsafe(32)

        async def send_with_cookie(message: Message) -> None:
            given = _GIVEN if known else _GIVEN_FIRST
            asked = (scope["method"], message.get("status"))
            if message["type"] == "http.response.start" and asked in given:
                headers = MutableHeaders(scope=message)
                headers.append("Set-Cookie", _header(token, secure=scope["scheme"] == "https"))
                headers["Cache-Control"] = "private, no-cache"
            await send(message)

        await self._app(scope, receive, send_with_cookie)


def _cookies(scope: Scope) -> dict[str, str]:
    sent = [value for name, value in scope["headers"] if name == b"cookie"]
    return cookie_parser(b"; ".join(sent).decode("latin-1"))


def _header(token: str, *, secure: bool) -> str:
    cookie: SimpleCookie = SimpleCookie({NAME: token})
    attributes: dict[str, Any] = {"path": "/", "max-age": A_YEAR, "samesite": "Lax"}
    cookie[NAME].update(attributes | {"httponly": True, "secure": secure})
    return cookie[NAME].OutputString()
