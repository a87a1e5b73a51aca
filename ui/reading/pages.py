"""The reader's pages: the library, a guide, what a search finds. Plain HTML, no script.

They are stricter than the learner's page: nothing runs in them, and nothing but their own style
sheet is fetched.
"""

import logging
from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

from assistant import TutorError
from index import Entry

from ..chat.scope import choices
from ..inert import one_line
from ..language import Wording, language_of, wording
from ..tutor import Tutor
from ..web.pace import Pace, address_of
from . import address
from .asked import asked
from .finding import find
from .sheet import sheet

GUIDES = "en"
"""The language of guides, for `lang`."""
POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
    ]
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-cache",
    "Vary": "Accept-Language",
}
_STYLE = Path(__file__).parents[1] / "web" / "style" / "reading.css"

logger = logging.getLogger(__name__)


def build_reading(tutor: Tutor, pace: Pace | None = None) -> Starlette:
    """The reader over a tutor, for all below `address.READ`; `pace` is how fast one may search."""
    reader = Reader(tutor, pace or Pace())
    return Starlette(
        routes=[
            Route(address.STYLE, _style),
            Route(address.READ, reader.library_or_search),
            Route(f"{address.READ}/", reader.library_or_search),
            Route(f"{address.READ}/{{document:path}}", reader.guide),
        ]
    )


class Reader:
    """Answers requests for pages; every error becomes a page with a sentence and a way on."""

    def __init__(self, tutor: Tutor, pace: Pace) -> None:
        self._tutor = tutor
        self._pace = pace
        self._environment = _environment()

    def library_or_search(self, request: Request) -> Response:
        """The guides, or what a search found in one or all of them."""
        query = " ".join(request.query_params.get("q", "").split())
        return self._guarded(request, self._search if query else self._library)

    def guide(self, request: Request) -> Response:
        """A page of a guide."""
        return self._guarded(request, self._guide)

    def _library(self, request: Request) -> Response:
        guides, edition = self._tutor.guides(), self._tutor.edition()
        return self._page(request, "library", guides=guides, edition=edition)

    def _search(self, request: Request) -> Response:
        query = " ".join(request.query_params["q"].split())
        document = request.query_params.get("guide", "")
        guides = self._tutor.guides()
        if document and _entry(guides, document) is None:
            return self._missing(request)
        seconds = self._pace.wait(address_of(request.scope))
        if seconds:
            wait = _wording(request).say("read_wait", seconds=ceil(seconds))
            return self._trouble(request, 429, "read_trouble", wait)
        found = find(self._tutor, query, document or None)
        where = choices(guides, _wording(request).say("read_all"))
        return self._page(
            request, "search", where=where, query=query, document=document, found=found
        )

    def _guide(self, request: Request) -> Response:
        entry = _entry(self._tutor.guides(), request.path_params["document"])
        if entry is None:
            return self._missing(request)
        wanted = asked(request.query_params)
        guide = self._tutor.guide(entry.document)
        return self._page(
            request,
            "guide",
            entry=entry,
            document=entry.document,
            edition=self._tutor.edition(),
            guide=guide,
            sheet=sheet(guide, wanted.marks, wanted.section, wanted.number),
            wanted=wanted,
        )

    def _missing(self, request: Request) -> Response:
        message = _wording(request).say("read_missing")
        return self._trouble(request, 404, "read_missing_title", message)

    def _trouble(self, request: Request, status: int, key: str, message: str) -> Response:
        heading = _wording(request).say(key)
        return self._page(request, "trouble", status, heading=heading, message=message)

    def _guarded(self, request: Request, make: Callable[[Request], Response]) -> Response:
        try:
            return make(request)
        except TutorError as error:
            return self._trouble(request, 400, "read_trouble", error.message)
        except Exception:
            logger.exception("A page of the reader could not be made")
            failed = _wording(request).say("read_failed")
            return self._trouble(request, 500, "read_trouble", failed)

    def _page(self, request: Request, name: str, status: int = 200, **shown: Any) -> Response:  # noqa: ANN401
        told = _wording(request)
        template = self._environment.get_template(f"{name}.html.j2")
        text = template.render(
            {"document": "", "query": ""} | shown,
            language=told.language,
            say=told.say,
            count=told.count,
        )
        # What is not text, half a surrogate pair, a reader sees as a question mark.
        content = text.encode("utf-8", "replace")
        return HTMLResponse(content, status, {**_HEADERS, "Content-Language": told.language})


def _entry(guides: tuple[Entry, ...], document: str) -> Entry | None:
    return next((entry for entry in guides if entry.document == document), None)


def _wording(request: Request) -> Wording:
    return wording(language_of(request.headers.get("accept-language", "")))


def _style(request: Request) -> Response:
    return FileResponse(_STYLE, media_type="text/css", headers={"Cache-Control": "no-cache"})


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(address=address, GUIDES=GUIDES)
    return environment


def _harmless(value: object) -> object:
    """What is put on a page, without control characters; Jinja escapes it next."""
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value
