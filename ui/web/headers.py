"""Security headers on every response.

The policy is the tightest that Gradio 6 runs under: its own scripts and styles are inline. It keeps
every request on this host, so that even markup that slipped through could not tell anybody.
"""

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "media-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_FAILED = (
    "Something is wrong inside certguide: try again; if it stays so, whoever runs this finds the "
    "reason in its log.\n"
)


class SecurityHeaders:
    """ASGI middleware that sets HEADERS, where a response has no stricter ones of its own.

    A failure, too, is answered here, and then goes on to the log: what Starlette answers to it by
    itself would have none of them.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, with the headers added."""
        begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        except Exception:
            if scope["type"] == "http" and not begun:
                failed = PlainTextResponse(_FAILED, status_code=500)
                await failed(scope, receive, send_with_headers)
            raise
