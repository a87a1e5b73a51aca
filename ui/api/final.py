"""The end of an answer, for who does not watch it grow."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import TypeVar

from fastapi import Request

Snapshot = TypeVar("Snapshot")


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
