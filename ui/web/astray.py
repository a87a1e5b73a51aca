"""Tells who went astray how to go on: a person by a page, a program by a sentence.

Frameworks say the status over again ("Not Found", "Method Not Allowed", "Content Too Large"), which
helps nobody. The API tells of its own errors (`api.failures`).
"""

from pathlib import Path

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..reading.address import READ, STYLES
from .addresses import HEALTH, PROGRAMS, below
from .press import Press, wording_for
from .refusal import refusal

_TOLD = {
    404: ("astray_missing_title", "astray_missing"),
    405: ("astray_method_title", "astray_method"),
    413: ("astray_large_title", "astray_large"),
}
_PHRASES = (b"Not Found", b"Method Not Allowed", b"Content Too Large")
_BARE = {b"", *_PHRASES, *(b'{"detail":"%b"}' % phrase for phrase in _PHRASES)}


class Astray:
    """ASGI middleware that puts a sentence in the place of a framework's 404, 405 and 413.

    What says more than the status stays as it is. `home` is where to begin.
    """

    def __init__(self, app: ASGIApp, home: str = "/") -> None:
        self._app = app
        self._home = home
        self._press = Press(Path(__file__).with_name("templates"), reading=READ, styles=STYLES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, or with what to do instead."""
        if scope["type"] != "http" or below(scope["path"], *PROGRAMS, *HEALTH):
            await self._app(scope, receive, send)
            return
        begun: Message | None = None  # held back until its body tells what it is

        async def send_or_tell(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start" and message["status"] in _TOLD:
                begun = message
            elif begun is None:
                await send(message)
            elif message.get("body", b"") in _BARE and not message.get("more_body"):
                await self._told(Request(scope), begun)(scope, receive, send)
            else:
                await send(begun)
                await send(message)
                begun = None

        await self._app(scope, receive, send_or_tell)

    def _told(self, request: Request, begun: Message) -> Response:
        status, allowed = begun["status"], Headers(raw=begun["headers"]).get("allow", "")
        (heading, key), said = _TOLD[status], wording_for(request)
        message = said.say(key, home=self._home, allowed=allowed)
        if "text/html" in request.headers.get("accept", ""):
            shown = {"heading": said.say(heading), "message": message}
            told = self._press.page(request, "astray", status, **shown)
        else:
            told = refusal(request.url.path, status, key, message)
        if allowed:
            told.headers["Allow"] = allowed
        return told
