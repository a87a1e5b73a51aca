"""The reader's pages: the library, a guide, what a search finds. Plain HTML, no script."""

import logging
from collections.abc import Callable
from math import ceil
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from assistant import TutorError
from index import Entry

from ..chat.scope import choices
from ..tutor import Tutor
from ..web.pace import Pace, address_of
from ..web.press import Press, wording_for
from . import address
from .asked import asked
from .finding import find
from .sheet import sheet

_STYLE = Path(__file__).parents[1] / "web" / "style"
_TEMPLATES = Path(__file__).with_name("templates")

logger = logging.getLogger(__name__)


def build_reading(tutor: Tutor, pace: Pace | None = None, study: str = "") -> Starlette:
    """The reader over a tutor, for all below `address.READ`.

    `pace` is how fast one may search, `study` where there are study tools, "" for nowhere.
    """
    reader = Reader(tutor, pace or Pace(), study)
    return Starlette(
        routes=[
            *(Route(style, _style) for style in address.STYLES),
            Route(address.READ, reader.library_or_search),
            Route(f"{address.READ}/", reader.library_or_search),
            Route(f"{address.READ}/{{document:path}}", reader.guide),
        ]
    )


class Reader:
    """Answers requests for pages; every error becomes a page with a sentence and a way on."""

    def __init__(self, tutor: Tutor, pace: Pace, study: str) -> None:
        self._tutor = tutor
        self._pace = pace
        # `document` and `query` are what the search box of a page begins with.
        self._press = Press(_TEMPLATES, document="", query="", address=address, study=study)

    def library_or_search(self, request: Request) -> Response:
        """The guides, or what a search found in one or all of them."""
        return self._guarded(request, self._search if _query(request) else self._library)

    def guide(self, request: Request) -> Response:
        """A page of a guide."""
        return self._guarded(request, self._guide)

    def _library(self, request: Request) -> Response:
        guides, edition = self._tutor.guides(), self._tutor.edition()
        return self._press.page(request, "library", guides=guides, edition=edition)

    def _search(self, request: Request) -> Response:
        document = request.query_params.get("guide", "")
        guides = self._tutor.guides()
        if document and _entry(guides, document) is None:
            return self._missing(request)
        say = wording_for(request).say
        seconds = ceil(self._pace.wait(address_of(request.scope)))
        if seconds:
            return self._trouble(request, 429, "read_trouble", say("read_wait", seconds=seconds))
        return self._press.page(
            request,
            "search",
            query=_query(request),
            document=document,
            where=choices(guides, say("read_all")),
            found=find(self._tutor, _query(request), document or None),
        )

    def _guide(self, request: Request) -> Response:
        entry = _entry(self._tutor.guides(), request.path_params["document"])
        if entry is None:
            return self._missing(request)
        wanted = asked(request.query_params)
        try:
            guide = self._tutor.guide(entry.document)
        except KeyError:  # another edition went live since the guides were listed
            return self._missing(request)
        return self._press.page(
            request,
            "guide",
            document=entry.document,
            entry=entry,
            edition=self._tutor.edition(),
            guide=guide,
            wanted=wanted,
            sheet=sheet(guide, wanted.marks, wanted.section, wanted.number),
        )

    def _missing(self, request: Request) -> Response:
        message = wording_for(request).say("read_missing")
        return self._trouble(request, 404, "read_missing_title", message)

    def _trouble(self, request: Request, status: int, heading: str, message: str) -> Response:
        told = wording_for(request).say(heading)
        return self._press.page(request, "trouble", status, heading=told, message=message)

    def _guarded(self, request: Request, make: Callable[[Request], Response]) -> Response:
        try:
            return make(request)
        except TutorError as error:
            return self._trouble(request, 400, "read_trouble", error.message)
        except Exception:
            logger.exception("A page of the reader could not be made")
            failed = wording_for(request).say("read_failed")
            return self._trouble(request, 500, "read_trouble", failed)


def _query(request: Request) -> str:
    return " ".join(request.query_params.get("q", "").split())


def _entry(guides: tuple[Entry, ...], document: str) -> Entry | None:
    return next((entry for entry in guides if entry.document == document), None)


def _style(request: Request) -> Response:
    name = request.url.path.rpartition("/")[2]
    return FileResponse(_STYLE / name, media_type="text/css", headers={"Cache-Control": "no-cache"})
