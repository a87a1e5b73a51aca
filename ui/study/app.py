"""The study pages as one application, for all below `address.STUDY`."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from ..learners import LearnerCookie
from . import address, plan, plan_files, practice, progress, quiz, today
from .desk import Desk, Make
from .guard import OwnForms

MOST = 8 * 1024  # bytes of a form
_FRESH = {"Cache-Control": "no-cache"}
_WEB = Path(__file__).parents[1] / "web"


def build_study(desk: Desk) -> Starlette:
    """The pages over a desk."""
    return Starlette(
        routes=[
            *(Route(style, _style) for style in address.STYLES),
            Route(address.SCRIPT, _script),
            *_page(desk, address.STUDY, today.show, today.keep),
            Route(f"{address.STUDY}/", desk.shows(today.show)),
            *_page(desk, address.PRACTICE, practice.show, practice.rate),
            *_page(desk, address.QUIZ, quiz.show, quiz.choose),
            *_page(desk, address.PLAN, plan.show, plan.keep),
            Route(address.CALENDAR, desk.shows(plan_files.calendar)),
            Route(address.CHECKLIST, desk.shows(plan_files.checklist)),
            Route(address.PROGRESS, desk.shows(progress.show)),
            Route(address.EXPORT, desk.shows(progress.export)),
            *_page(desk, address.ERASE, progress.ask, progress.erase),
        ],
        middleware=[
            Middleware(OwnForms),
            Middleware(LearnerCookie, paths=address.PAGES),
            Middleware(RequestBodyLimitMiddleware, max_body_size=MOST),
        ],
    )


def _page(desk: Desk, where: str, show: Make, do: Make) -> list[Route]:
    """A page and its form, at one address."""
    return [
        Route(where, desk.shows(show), methods=["GET"]),
        Route(where, desk.does(do), methods=["POST"]),
    ]


def _style(request: Request) -> Response:
    name = request.url.path.rpartition("/")[2]
    return FileResponse(_WEB / "style" / name, media_type="text/css", headers=_FRESH)


def _script(_: Request) -> Response:
    return FileResponse(_WEB / "script" / "keys.js", media_type="text/javascript", headers=_FRESH)
