"""The search by itself."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import JSONResponse, Response

from assistant import LONGEST_QUESTION

from ..tutor import Tutor
from ..web.addresses import API
from .fields.answer import Passages
from .fields.problem import READ
from .seats import Seats

_WANTED = Query(
    description="What to look for.",
    examples=["How long is it valid?"],
    json_schema_extra={"maxLength": LONGEST_QUESTION, "pattern": r"\S"},
)


def searching_routes(tutor: Tutor, seats: Seats) -> APIRouter:
    """What is looked for in the guides."""
    router = APIRouter(prefix=f"{API}/v1", tags=["Asking"])

    @router.get("/search", response_model=Passages, responses=READ, operation_id="search")
    async def search(
        q: Annotated[str, _WANTED],
        guide: Annotated[str | None, Query(description="Keep to one guide.")] = None,
    ) -> Response:
        """Find the passages about something, whether they answer it or not."""
        found = await seats.run(lambda: tutor.find(q, guide))
        rows = [{**asdict(passage), "section": " > ".join(passage.section)} for passage in found]
        return JSONResponse({"passages": rows})

    return router
