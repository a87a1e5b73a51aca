"""Answers as they grow, and the end of one for who does not watch."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from time import perf_counter
from typing import TypeVar

from fastapi import Request

from assistant import Answer

from ..tutor import Tutor
from .fields.question import Question
from .seats import Seats

Snapshot = TypeVar("Snapshot")


async def answers(
    tutor: Tutor, seats: Seats, asked: Question
) -> AsyncGenerator[tuple[Answer, float], None]:
    """Growing snapshots of an answer, each with the milliseconds since it was asked for."""
    began = perf_counter()
    steps = seats.steps(
        lambda: tutor.ask(
            asked.question,
            asked.turns,
            asked.guide,
            profile=asked.learner,
            section=asked.section,
        )
    )
    async with aclosing(steps):
        async for answer in steps:
            yield answer, 1000 * (perf_counter() - began)


async def final(
    growing: AsyncGenerator[Snapshot, None], request: Request, done: Callable[[Snapshot], bool]
) -> Snapshot | None:
    """The snapshot that is done; None as soon as the caller has gone."""
    async with aclosing(growing):
        async for snapshot in growing:
            if done(snapshot):
                return snapshot
            if await request.is_disconnected():
                return None
    raise RuntimeError("the tutor stopped before its answer was done")
