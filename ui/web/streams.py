"""The streams by which tabs hear of their calls, and what is kept for a tab that hears nothing.

Gradio keeps what nobody fetched for 2,000 tabs, whole conversations each, and the numbers of their
calls for ever; of those who fetched everything an empty list stays. And a stream that is asked for
a tab without calls ends in an error, which lands in the log.
"""

from asyncio import Queue as Messages
from collections.abc import MutableMapping

from gradio.queueing import Queue
from gradio.server_messages import EventMessage, UnexpectedErrorMessage
from gradio.utils import LRUCache
from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

MOST_UNHEARD = 200  # tabs for which messages wait
_STREAM = "/gradio_api/queue/data"


class _Unheard(LRUCache[str, Messages[EventMessage]]):
    """Messages by tab; those for a tab that was forgotten are heard by nobody."""

    def __missing__(self, tab: str) -> Messages[EventMessage]:
        return Messages()


def bound(queue: Queue) -> None:
    """Have a queue keep messages for a bounded number of tabs."""
    queue.pending_messages_per_session = _Unheard(MOST_UNHEARD)
    queue.pending_event_ids_session = LRUCache(MOST_UNHEARD)


class Streams:
    """ASGI middleware that forgets a tab's calls when its stream ends, and tells who has none."""

    def __init__(self, app: ASGIApp, queue: Queue) -> None:
        self._app = app
        self._messages: MutableMapping[str, Messages[EventMessage]] = (
            queue.pending_messages_per_session
        )
        self._calls: MutableMapping[str, set[str]] = queue.pending_event_ids_session

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, until the stream ends."""
        tab = _tab(scope)
        if tab is not None and tab not in self._messages:
            await _none()(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        finally:
            if tab is not None and not (tab in self._messages and self._calls.get(tab)):
                self._messages.pop(tab, None)
                self._calls.pop(tab, None)


def _tab(scope: Scope) -> str | None:
    """Whose stream is asked for, if one is; Gradio refuses one for nobody."""
    if scope["type"] != "http" or not scope["path"].endswith(_STREAM) or scope["method"] != "GET":
        return None
    return QueryParams(scope["query_string"]).get("session_hash")


def _none() -> Response:
    """What Gradio's script takes for a server that was started anew: it loads the page again."""
    told = UnexpectedErrorMessage(message="There are no calls to hear of.", session_not_found=True)
    return Response(f"data: {told.model_dump_json()}\n\n", media_type="text/event-stream")
