"""The editor's page as an application of its own, which only who is signed in can reach."""

from fastapi import FastAPI
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant import Reranker
from index import Library

from ..settings import Settings
from ..web.allowlist import Allowlist
from ..web.headers import SecurityHeaders
from ..web.mounting import mount
from ..web.theme import EDITOR_STYLE
from .access import Access
from .desk import Desk
from .guard import HOME, LOGIN, Guard
from .intake import MOST_BYTES
from .login import login_routes
from .page import build_editor_page
from .reports import report_routes

MOST_CALL = 64 * 1024  # bytes of any request but an upload
UPLOAD = f"{HOME}/gradio_api/upload"
_AROUND = 64 * 1024  # bytes that a form puts around the files in it
_OWN = (LOGIN, f"{HOME}/logout", UPLOAD, f"{UPLOAD}_progress")


def build_editor(
    settings: Settings, shelf: Library, password: str, reranker: Reranker | None = None
) -> FastAPI:
    """The application; everything in it lies below `HOME`."""
    access = Access(password)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(login_routes(access))
    app.include_router(report_routes(settings.data))
    page = build_editor_page(settings, shelf, Desk(), reranker)
    mount(app, page, HOME, EDITOR_STYLE, MOST_BYTES)
    # The last added is the outermost: a session is asked for before a byte of a body is read.
    app.add_middleware(Allowlist, prefix=HOME, exact=_OWN, below=(f"{HOME}/reports/",))
    app.add_middleware(BodyLimits)
    app.add_middleware(Guard, access=access)
    app.add_middleware(SecurityHeaders)
    return app


class BodyLimits:
    """ASGI middleware that lets uploads alone be large."""

    def __init__(self, app: ASGIApp) -> None:
        self._small = RequestBodyLimitMiddleware(app, MOST_CALL)
        self._large = RequestBodyLimitMiddleware(app, MOST_BYTES + _AROUND)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 413 to what is larger than its address may take."""
        limit = self._large if scope.get("path") == UPLOAD else self._small
        await limit(scope, receive, send)
