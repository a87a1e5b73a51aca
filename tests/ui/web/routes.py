"""Everything that an application answers at, found in the application itself."""

import re
from collections.abc import Iterator
from typing import Any

from gradio.blocks import Blocks
from gradio.routes import App as GradioApp
from starlette.applications import Starlette
from starlette.routing import Mount

from ui.web.annex import annexes


def routes_of(app: Starlette) -> Iterator[tuple[str, bool]]:
    """Every path as it is declared, annexes and mounts included, and whether it is Gradio's own."""
    yield from _routes(app.routes, "", isinstance(app, GradioApp))
    for annex in annexes(app):
        yield from routes_of(annex)


def pages_of(app: Starlette) -> Iterator[tuple[str, Blocks]]:
    """Every page of Gradio's, and where it is mounted."""
    for route in app.routes:
        if isinstance(route, Mount) and isinstance(route.app, GradioApp):
            yield route.path, route.app.get_blocks()
    for annex in annexes(app):
        yield from pages_of(annex)


def filled(path: str) -> str:
    """A path that one may ask for, every parameter being "x"."""
    return re.sub(r"\{[^}]+\}", "x", path)


def _routes(routes: list[Any], prefix: str, foreign: bool) -> Iterator[tuple[str, bool]]:
    for route in routes:
        if isinstance(route, Mount):
            inner = getattr(route.app, "routes", None)
            assert inner is not None, f"what is mounted at {route.path} cannot be listed"
            yield from _routes(inner, prefix + route.path, isinstance(route.app, GradioApp))
        elif hasattr(route, "original_router"):
            yield from _routes(route.original_router.routes, prefix, foreign)
        else:
            yield prefix + route.path, foreign
