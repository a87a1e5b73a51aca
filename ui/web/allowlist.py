"""The only routes of Gradio that the page uses; its others (uploads, proxy, files) are closed."""

from collections.abc import Iterable

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

EXACT = frozenset(
    {
        "/",
        "/config",
        "/theme.css",
        "/favicon.ico",
        "/manifest.json",
        "/gradio_api/info",
        "/gradio_api/startup-events",
        "/gradio_api/queue/join",
        "/gradio_api/queue/data",
        "/gradio_api/cancel",
        "/gradio_api/reset",
    }
)
BELOW = ("/assets/", "/static/", "/svelte/", "/gradio_api/heartbeat/")


class Allowlist:
    """ASGI middleware that answers 404 to every path that is not listed.

    `prefix` is where the page is mounted; `exact` and `below` are whole paths beside Gradio's.
    """

    def __init__(
        self, app: ASGIApp, prefix: str = "", exact: Iterable[str] = (), below: Iterable[str] = ()
    ) -> None:
        self._app = app
        self._exact = {*(prefix + path for path in EXACT), *exact}
        self._below = (*(prefix + path for path in BELOW), *below)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a listed path on."""
        path = scope.get("path", "")
        allowed = path in self._exact or (path.startswith(self._below) and ".." not in path)
        if scope["type"] == "lifespan" or (scope["type"] == "http" and allowed):
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse("Not Found", status_code=404)(scope, receive, send)
