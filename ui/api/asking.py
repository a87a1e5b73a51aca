"""Questions and their answers."""

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request
from fastapi.sse import format_sse_event
from starlette.responses import JSONResponse, Response

from assistant import Answer, answer_row

from ..tutor import Tutor
from ..web.addresses import API
from ..web.refusal import problem
from .answers import answers, final
from .failures import explained
from .fields.answer import EXAMPLE, AnswerRow
from .fields.problem import ASK
from .fields.question import Question
from .seats import Seats
from .stream import NOTHING_YET, Events, EventStream

NOBODY_READS = Response(status_code=499)
_STREAM = {
    "description": "Events `snapshot`, each with all the fields of an answer as far as it has "
    "grown; the last is `done`, or `error` with problem details.",
    "content": {
        "text/event-stream": {
            "itemSchema": {
                "type": "object",
                "required": ["event", "data"],
                "properties": {
                    "event": {"enum": ["snapshot", "done", "error"]},
                    "data": {"type": "string", "contentMediaType": "application/json"},
                },
            },
            "example": f"event: done\ndata: {json.dumps(EXAMPLE)}\n\n",
        }
    },
}

Row = dict[str, Any]


def asking_routes(tutor: Tutor, seats: Seats) -> APIRouter:
    """What is asked of a tutor."""
    router = APIRouter(prefix=f"{API}/v1", tags=["Asking"])

    @router.post("/ask", response_model=AnswerRow, responses=ASK, operation_id="ask")
    async def ask(question: Question, request: Request) -> Response:
        """Ask one question; the answer has the fields of a batch row.

        A question that the guides do not answer is refused with status 200: see `kind`.
        """
        growing = answers(tutor, seats, question)
        last = await final(growing, request, lambda snapshot: snapshot[0].done)
        return JSONResponse(answer_row(last[0], None, last[1])) if last else NOBODY_READS

    @router.post(
        "/ask/stream",
        status_code=200,
        response_class=Response,
        responses={**ASK, 200: _STREAM},
        operation_id="ask_stream",
    )
    async def ask_stream(question: Question) -> Response:
        """Ask one question, and read the answer as it grows, as server-sent events.

        What can be told before the first word, as that a guide is unknown, comes as a status.
        """
        growing = answers(tutor, seats, question)
        return EventStream(_events(await anext(growing), growing))

    return router


async def _events(
    first: tuple[Answer, float], growing: AsyncGenerator[tuple[Answer, float], None]
) -> Events:
    answer, took = first
    async with aclosing(growing):
        try:
            yield _event(answer, took)
            async for grown, took in growing:
                # What a model drafts is not proven yet, and no program is given it.
                same = replace(grown, draft=()) == replace(answer, draft=())
                yield NOTHING_YET if same else _event(grown, took)
                answer = grown
            if not answer.done:
                raise RuntimeError("the tutor stopped before its answer was done")
        except Exception as error:  # noqa: BLE001 (a border: a stream ends in a sentence)
            yield _wire("error", problem(*explained(error)))


def _event(answer: Answer, took: float) -> bytes:
    return _wire("done" if answer.done else "snapshot", answer_row(answer, None, took))


def _wire(event: str, data: Row) -> bytes:
    return format_sse_event(event=event, data_str=json.dumps(data, ensure_ascii=False))
