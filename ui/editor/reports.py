"""The stored reports, for who is signed in."""

import re
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse, PlainTextResponse, Response

from .guard import HOME

_BUILD = re.compile(r"[0-9a-f]{6,64}")
_HEADERS = {
    # A page of its own, without this host's cookies: it quotes guides, and its script only filters.
    "Content-Security-Policy": (
        "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; "
        "script-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
}


def report_of(data: Path, build: str) -> Path | None:
    """The report of a build as one HTML file, if there is one."""
    path = data / "reports" / build / "report.html"
    return path if _BUILD.fullmatch(build) and path.is_file() else None


def link_to(build: str) -> str:
    """The address of a build's report."""
    return f"{HOME}/reports/{build}"


def report_routes(data: Path) -> APIRouter:
    """Serves the reports of a data folder."""
    router = APIRouter()

    @router.get(f"{HOME}/reports/{{build}}")
    async def report(build: str) -> Response:
        path = report_of(data, build)
        if path is None:
            return PlainTextResponse("There is no report of that build.\n", status_code=404)
        return FileResponse(path, media_type="text/html; charset=utf-8", headers=_HEADERS)

    return router
