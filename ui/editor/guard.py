"""Lets nothing below the editor's address through without a session.

Gradio's own `auth` and `auth_dependency` are not used: they leave routes open (heartbeat, cancel,
streams, component calls), and every handler is a public call. Here every path is closed but login.
"""

from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ..web.addresses import EDITOR
from ..web.origin import is_own
from .access import Access

HOME = EDITOR
LOGIN = f"{HOME}/login"
COOKIE = "certguide_editor"
_SAFE = frozenset({"GET", "HEAD"})


class Guard:
    """ASGI middleware that asks for a session first, and takes no call from another site."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may be asked; 401 or the login page for the rest."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
        else:
            answer = self._refusal(scope) or self._app
            await answer(scope, receive, send)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers, path = Headers(scope=scope), scope["path"]
        if scope["method"] not in _SAFE and not is_own(headers):
            return PlainTextResponse("Another site may not ask this.\n", status_code=403)
        if path == LOGIN or self._access.holds(token_of(headers)):
            return None
        if path in (HOME, f"{HOME}/") and scope["method"] in _SAFE:
            return RedirectResponse(LOGIN, status_code=303)
        return PlainTextResponse("Sign in first.\n", status_code=401)


def token_of(headers: Headers) -> str:
    """The session's token in a request, "" without one."""
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return cookie.value if cookie else ""
