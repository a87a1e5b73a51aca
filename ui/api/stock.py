"""What the library holds: its guides and its builds."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Path
from starlette.responses import JSONResponse, Response

from corpus import inspection

from ..tutor import Tutor
from ..web.addresses import API
from ..web.website import Website
from .failures import RequestError
from .fields.problem import READ
from .fields.stock import Builds, GuideEntry, Guides, GuideText
from .seats import Seats


def stock_routes(site: Website, seats: Seats) -> APIRouter:
    """What can be asked about, and what answers."""
    router = APIRouter(prefix=f"{API}/v1", tags=["Library"])
    tutor = site.tutor

    @router.get("/guides", response_model=Guides, responses=READ, operation_id="guides")
    async def guides() -> Response:
        """List the guides of the build that answers."""
        return JSONResponse(await seats.run(lambda: _guides(tutor)))

    @router.get(
        "/guides/{document:path}",
        response_model=GuideText,
        responses=READ,
        operation_id="guide",
    )
    async def guide(
        document: Annotated[str, Path(description="As `guides` lists it, slashes and all.")],
    ) -> Response:
        """Read a guide: its text, sections, FAQ pairs and tables, all with offsets."""
        return JSONResponse(await seats.run(lambda: _guide(tutor, document)))

    @router.get("/builds", response_model=Builds, responses=READ, operation_id="builds")
    async def builds() -> Response:
        """List every build of the library with its figures, and which is live."""
        return JSONResponse({"builds": await seats.run(site.builds)})

    return router


def _guides(tutor: Tutor) -> dict[str, Any]:
    kept = GuideEntry.model_fields
    listed = [{name: asdict(entry)[name] for name in kept} for entry in tutor.guides()]
    return {"build": tutor.edition().build, "guides": listed}


def _guide(tutor: Tutor, document: str) -> dict[str, Any]:
    try:
        return inspection(tutor.guide(document))
    except KeyError as error:
        told = f"There is no guide {document!r}: see {API}/v1/guides for the names."
        raise RequestError(404, "unknown_guide", told) from error
