"""A second application below addresses of the first, with rules of its own."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from .addresses import below


class Annex:
    """ASGI middleware that hands all that is asked below its addresses to the annex."""

    def __init__(self, app: ASGIApp, addresses: tuple[str, ...], annex: ASGIApp) -> None:
        self._app = app
        self._addresses = addresses
        self._annex = annex

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on to one of the two."""
        inside = below(scope.get("path", ""), *self._addresses)
        await (self._annex if inside else self._app)(scope, receive, send)


def add_annex(app: Starlette, annex: Starlette, *addresses: str) -> None:
    """Serve the annex below the addresses, from the start of the application to its end."""
    app.add_middleware(Annex, addresses=addresses, annex=annex)
    app.state.annexes = [*annexes(app), annex]
    begun = app.router.lifespan_context

    @asynccontextmanager
    async def both(started: Starlette) -> AsyncIterator[Mapping[str, Any]]:
        async with annex.router.lifespan_context(annex), begun(started) as state:
            yield state or {}

    app.router.lifespan_context = both


def annexes(app: Starlette) -> list[Starlette]:
    """The annexes of an application."""
    return getattr(app.state, "annexes", [])
