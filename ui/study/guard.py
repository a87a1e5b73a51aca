"""Takes no form that a page of another site sent."""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ..web.origin import is_own

_SAFE = frozenset({"GET", "HEAD"})


class OwnForms:
    """ASGI middleware that refuses what changes something and comes from elsewhere.

    The gate does, too, but lets programs through that show the key. And it has to be asked before
    the cookie is given: another site's form is sent without the learner's, and a new one in the
    answer would take the place of theirs.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what comes from here."""
        changes = scope["type"] == "http" and scope["method"] not in _SAFE
        if changes and not is_own(Headers(scope=scope)):
            refused = PlainTextResponse("Another site may not ask this.\n", status_code=403)
            await refused(scope, receive, send)
            return
        await self._app(scope, receive, send)
