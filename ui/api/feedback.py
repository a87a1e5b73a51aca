"""What learners think of answers, for the editor."""

from typing import Protocol

from fastapi import APIRouter
from starlette.responses import Response

from assistant import Answer, Sentence

from ..tutor import Rated, Tutor
from ..web.addresses import API
from .fields.feedback import Feedback
from .fields.problem import ASK
from .seats import Seats


class RatedTutor(Tutor, Rated, Protocol):
    """A tutor that wants to know what learners think of its answers."""


def feedback_routes(tutor: RatedTutor, seats: Seats) -> APIRouter:
    """Takes verdicts for the journal; an editor reads them as what somebody claims, no more."""
    router = APIRouter(prefix=f"{API}/v1", tags=["Asking"])

    @router.post("/feedback", status_code=204, responses=ASK, operation_id="feedback")
    async def feedback(told: Feedback) -> Response:
        """Say what a learner thought of an answer; `certguide eval draft` makes cases of it."""
        await seats.run(lambda: _rate(tutor, told))
        return Response(status_code=204)

    return router


def _rate(tutor: RatedTutor, told: Feedback) -> None:
    answer = Answer(
        "answer",
        (Sentence(told.answer),),
        standalone=told.question,
        build=told.build or tutor.edition().build,
    )
    tutor.rate(told.thumb, told.question, answer, told.comment)
