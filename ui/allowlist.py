"""The only routes of Gradio that the page uses; its others (uploads, proxy, files) are closed."""

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
    """ASGI middleware that answers 404 to every path that is not listed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a listed path on."""
        path = scope.get("path", "")
        allowed = path in EXACT or (path.startswith(BELOW) and ".." not in path)
        if scope["type"] == "lifespan" or (scope["type"] == "http" and allowed):
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse("Not found.\n", status_code=404)(scope, receive, send)
