"""Whether the server runs, whether it can answer, and what answers."""

import logging
import time
from collections.abc import Callable
from importlib.metadata import version

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from index import LibraryError

from ..web.website import Website
from .failures import RequestError
from .fields.health import State, Version
from .fields.problem import MEDIA_TYPE, responses
from .seats import Seats

KEPT = 5.0  # seconds: what is looked at takes work, and anybody may ask

logger = logging.getLogger(__name__)


def health_routes(site: Website, seats: Seats) -> APIRouter:
    """What a supervisor asks; it needs no key."""
    router = APIRouter(tags=["Health"])
    look = Lookout(site.problems)

    @router.get("/healthz", response_model=State, operation_id="healthz")
    async def healthz() -> Response:
        """Whether the process is up."""
        return JSONResponse({"status": "up"})

    @router.get(
        "/readyz",
        response_model=State,
        responses=responses(MEDIA_TYPE, "Problem", 500, 503),
        operation_id="readyz",
    )
    async def readyz() -> Response:
        """Whether questions can be answered: the index is whole, and finds its own passages."""
        problems = await seats.run(look)
        if problems:
            raise RequestError(503, "not_ready", problems[0])
        return JSONResponse({"status": "ready"})

    @router.get("/version", response_model=Version, operation_id="version")
    async def which() -> Response:
        """What answers: the product's version, the build, and what embedded it."""
        return JSONResponse(
            {
                "product": "certguide",
                "version": version("certguide"),
                "build": await seats.run(lambda: _build(site)),
                "embedder": site.embedder,
            }
        )

    return router


class Lookout:
    """Looks for problems, and remembers for `KEPT` seconds what it found."""

    def __init__(
        self, problems: Callable[[], list[str]], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._problems = problems
        self._clock = clock
        self._seen: tuple[float, list[str]] | None = None

    def __call__(self) -> list[str]:
        """The problems, a sentence each."""
        if self._seen is None or self._clock() - self._seen[0] > KEPT:
            self._seen = (self._clock(), self._look())
        return self._seen[1]

    def _look(self) -> list[str]:
        try:
            return self._problems()
        except LibraryError as error:
            logger.error("The library cannot be used: %s", error)
            return ["The library cannot be used: `certguide doctor` finds the reason."]


def _build(site: Website) -> str | None:
    try:
        return site.tutor.edition().build
    except LibraryError:
        return None
