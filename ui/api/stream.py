"""Server-sent events: kept alive while nothing happens, ended when nobody listens any more."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from anyio import CancelScope
from fastapi.sse import KEEPALIVE_COMMENT
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

SILENCE = 15.0  # seconds after which a proxy may take a stream for dead

NOTHING_YET = b""
"""An event that is not sent: it gives who makes events the chance to stop."""

Events = AsyncGenerator[bytes, None]


class EventStream(StreamingResponse):
    """A response of events, each given in its wire format."""

    media_type = "text/event-stream"

    def __init__(self, events: Events) -> None:
        self._events = kept_alive(events)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        super().__init__(self._events, headers=headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events; whatever makes them is told to stop as soon as the caller has gone."""
        async with aclosing(self._events):
            await super().__call__(scope, receive, send)


async def kept_alive(events: Events, silence: float = SILENCE) -> Events:
    """The events, with a comment wherever none came for `silence` seconds."""
    async with aclosing(events):
        while True:
            coming = asyncio.ensure_future(anext(events, None))
            try:
                while not (await asyncio.wait({coming}, timeout=silence))[0]:
                    yield KEEPALIVE_COMMENT
            finally:
                await _settled(coming)
            event = coming.result()
            if event is None:
                return
            if event != NOTHING_YET:
                yield event


async def _settled(coming: asyncio.Future[bytes | None]) -> None:
    """Wait for the thread that is at it; a task that is cancelled would let go of it unfinished."""
    with CancelScope(shield=True):
        await asyncio.wait({coming})
    if not coming.cancelled():
        coming.exception()  # where nobody is left to be told, it is enough to have asked
