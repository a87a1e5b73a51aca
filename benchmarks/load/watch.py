"""What a stretch of load costs: processor, memory, and how late the server's event loop is."""

import asyncio
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

import httpx

from benchmarks.serving import Served
from evals.metrics import percentile

from .learner import Outcome

_EVERY = 0.1  # seconds between two looks at `/healthz`, which waits for the event loop alone


@dataclass(frozen=True, slots=True)
class Stretch:
    """What happened in some seconds of load.

    Attributes:
        name: What the load was.
        seconds: How long it took, the last answers included.
        outcomes: Of each question.
        lags: Seconds that each look at `/healthz` took.
        server, client: Cores that they kept busy.
        memory: Of the server at the end, in MiB.

    """

    name: str
    seconds: float
    outcomes: tuple[Outcome, ...]
    lags: tuple[float, ...]
    server: float
    client: float
    memory: float

    @property
    def throughput(self) -> float:
        """Answers a second."""
        return self.count("answered") / self.seconds

    def count(self, end: str) -> int:
        """How many questions ended so."""
        return sum(outcome.end == end for outcome in self.outcomes)

    def wait(self, percent: float, end: str = "answered") -> float:
        """That percentile of the milliseconds until questions ended so; 0 without any."""
        taken = [outcome.seconds for outcome in self.outcomes if outcome.end == end]
        return 1000 * (percentile(taken, percent) or 0.0)

    def lag(self, percent: float) -> float:
        """That percentile of how late the event loop was, in milliseconds."""
        return 1000 * (percentile(self.lags, percent) or 0.0)


async def watched(name: str, server: Served, load: Coroutine[Any, Any, list[Outcome]]) -> Stretch:
    """Run a load to its end, and look meanwhile."""
    lags: list[float] = []
    looking = asyncio.create_task(_look(server.address, lags))
    began, spent, own = time.monotonic(), server.spent, time.process_time()
    try:
        outcomes = await load
    finally:
        looking.cancel()
    took = time.monotonic() - began
    return Stretch(
        name,
        took,
        tuple(outcomes),
        tuple(lags),
        (server.spent - spent) / took,
        (time.process_time() - own) / took,
        server.memory,
    )


async def _look(address: str, lags: list[float]) -> None:
    async with httpx.AsyncClient(base_url=address, timeout=30.0) as web:
        while True:
            began = time.monotonic()
            await web.get("/healthz")
            lags.append(time.monotonic() - began)
            await asyncio.sleep(_EVERY)
