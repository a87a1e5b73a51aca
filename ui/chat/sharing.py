"""Where a learner's browser gets their conversation as a Markdown file."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from ..language import language_of, wording
from ..learners import Learners, learner_of
from .transcript import transcript

CONVERSATION = "/conversation.md"
_HEADERS = {
    "Content-Disposition": 'attachment; filename="conversation.md"',
    "Cache-Control": "no-store",
}


def sharing(learners: Learners) -> APIRouter:
    """The route that gives each learner, known by their cookie, their own conversation."""
    router = APIRouter()

    @router.get(CONVERSATION)
    def conversation(request: Request) -> Response:
        learner = learner_of(request.cookies)
        if learner is None:
            return Response(status_code=404)
        language = wording(language_of(request.headers.get("accept-language", "")))
        document = transcript(learners.conversation(learner), language)
        return Response(
            document.encode("utf-8", "replace"), media_type="text/markdown", headers=_HEADERS
        )

    return router
