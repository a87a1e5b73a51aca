"""A second application below an address of the first, with rules of its own."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

EDITOR = "/editor"
"""Where the editor's page is."""


class Annex:
    """ASGI middleware that hands all that is asked below `address` to the annex, and only that."""

    def __init__(self, app: ASGIApp, address: str, annex: ASGIApp) -> None:
        self._app = app
        self._address = address
        self._annex = annex

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on to one of the two."""
        path = scope.get("path", "")
        inside = path == self._address or path.startswith(f"{self._address}/")
        await (self._annex if inside else self._app)(scope, receive, send)


def add_annex(app: FastAPI, address: str, annex: FastAPI) -> None:
    """Serve the annex below the address, from the start of the application to its end."""
    app.add_middleware(Annex, address=address, annex=annex)
    begun = app.router.lifespan_context

    @asynccontextmanager
    async def both(started: FastAPI) -> AsyncIterator[Mapping[str, Any]]:
        async with annex.router.lifespan_context(annex), begun(started) as state:
            yield state or {}

    app.router.lifespan_context = both
