"""The addresses that OpenAI's clients call."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from assistant import TutorError

from ...tutor import Tutor
from ...web.addresses import CHAT_CLIENTS
from ...web.refusal import chat_error
from ..answers import answers, final
from ..asking import NOBODY_READS
from ..failures import RequestError, explained
from ..fields.chat import ChatCompletion, ChatRequest, Model, Models
from ..fields.problem import responses
from ..seats import Seats
from ..stream import NOTHING_YET, Events, EventStream
from .bodies import Completion, failed
from .conversation import MODEL, question_in

_PROBLEMS = responses(
    "application/json", "ChatProblem", 400, 401, 403, 404, 408, 413, 415, 421, 429, 500, 503
)
_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The completion; with `stream`, OpenAI's chunks as server-sent events.",
        "content": {
            "text/event-stream": {
                "itemSchema": {"type": "object", "properties": {"data": {"type": "string"}}}
            }
        },
    }
}


def completion_routes(tutor: Tutor, seats: Seats) -> APIRouter:
    """What a chat client needs: the models, and a conversation with one."""
    router = APIRouter(prefix=CHAT_CLIENTS, tags=["For clients of OpenAI's interface"])

    @router.get("/models", response_model=Models, responses=_PROBLEMS, operation_id="models")
    async def models() -> Response:
        """List what can be asked: all guides together, and each by itself."""
        return JSONResponse({"object": "list", "data": await seats.run(lambda: _models(tutor))})

    @router.get(
        "/models/{model:path}", response_model=Model, responses=_PROBLEMS, operation_id="model"
    )
    async def model(model: str) -> Response:
        """Tell of one of them."""
        known = {each["id"]: each for each in await seats.run(lambda: _models(tutor))}
        if model not in known:
            raise _unknown(model)
        return JSONResponse(known[model])

    @router.post(
        "/chat/completions",
        response_model=ChatCompletion,
        responses={**_PROBLEMS, **_STREAM},
        operation_id="chat_completions",
    )
    async def chat_completions(asked: ChatRequest, request: Request) -> Response:
        """Answer the last message; nothing of an answer is sent before all of it is proven."""
        growing = _growing(tutor, seats, asked, str(request.base_url).rstrip("/"))
        if asked.stream:
            return EventStream(_events(await anext(growing), growing))
        last = await final(growing, request, lambda completion: completion.answer.done)
        return JSONResponse(last.whole) if last else NOBODY_READS

    return router


async def _growing(
    tutor: Tutor, seats: Seats, asked: ChatRequest, home: str
) -> AsyncGenerator[Completion, None]:
    question = question_in(asked)
    try:
        async with aclosing(answers(tutor, seats, question)) as growing:
            async for answer, took in growing:
                yield Completion(asked, question, answer, took, home)
    except TutorError as error:
        if error.kind == "unknown_guide":
            raise _unknown(asked.model) from error
        raise


async def _events(first: Completion, growing: AsyncGenerator[Completion, None]) -> Events:
    async with aclosing(growing):
        try:
            last = first
            async for completion in growing:
                last = completion
                yield NOTHING_YET  # what was said cannot be taken back, so the end is waited for
            if not last.answer.done:
                raise RuntimeError("the tutor stopped before its answer was done")
            for chunk in last.chunks:
                yield chunk
        except Exception as error:  # noqa: BLE001 (a border: a stream ends in a sentence)
            yield failed(chat_error(*explained(error)))


def _models(tutor: Tutor) -> list[dict[str, Any]]:
    made = int(datetime.fromisoformat(tutor.edition().made).timestamp())
    names = [MODEL, *(f"{MODEL}/{entry.document}" for entry in tutor.guides())]
    return [{"id": name, "object": "model", "created": made, "owned_by": MODEL} for name in names]


def _unknown(model: str) -> RequestError:
    told = f"There is no model {model!r}: see {CHAT_CLIENTS}/models for the names."
    return RequestError(HTTPStatus.NOT_FOUND, "model_not_found", told)
