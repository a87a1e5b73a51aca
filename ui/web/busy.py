"""Tells whoever finds the page's queue full when to come back, as the API does."""

from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .refusal import SOON


class Busy:
    """ASGI middleware that adds `Retry-After` to a 503; its body is what Gradio's script reads."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does."""

        async def send_when(message: Message) -> None:
            if message.get("status") == HTTPStatus.SERVICE_UNAVAILABLE:
                MutableHeaders(scope=message).update(SOON)
            await send(message)

        await self._app(scope, receive, send_when)
