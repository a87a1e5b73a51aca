"""Room for a bounded number of answers at once, each in a thread of its own."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

from anyio import CancelScope
from anyio.to_thread import run_sync

PARALLEL = 4  # answered at once
WAITING = 16  # that wait for a seat; the next one is sent away

Something = TypeVar("Something")


class BusyError(Exception):
    """Every seat is taken, and so is the room to wait for one."""


class Seats:
    """Keeps work off the event loop, and from piling up; made and used in one loop."""

    def __init__(self, parallel: int = PARALLEL, waiting: int = WAITING) -> None:
        self._free = asyncio.Semaphore(parallel)
        self._most = parallel + waiting
        self._inside = 0

    async def run(self, work: Callable[[], Something]) -> Something:
        """The result of `work`; BusyError if too much is being done."""
        async with self._seat():
            return await run_sync(work)

    async def steps(
        self, work: Callable[[], Iterator[Something]]
    ) -> AsyncGenerator[Something, None]:
        """What `work` yields; it is closed when nobody wants more. Raises BusyError as `run`."""
        async with self._seat():
            steps = work()
            try:
                while (step := await run_sync(next, steps, None)) is not None:
                    yield step
            finally:
                # A ValueError: the server is ending, and a thread still at its step.
                if isinstance(steps, Generator):
                    with CancelScope(shield=True), suppress(ValueError):
                        await run_sync(steps.close)

    @asynccontextmanager
    async def _seat(self) -> AsyncGenerator[None, None]:
        if self._inside >= self._most:
            raise BusyError
        self._inside += 1
        try:
            async with self._free:
                yield
        finally:
            self._inside -= 1
