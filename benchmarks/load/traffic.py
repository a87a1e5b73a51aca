"""When learners ask: each after a pause to read, or all together at a rate."""

import asyncio
import random
import time
from collections.abc import Sequence

from .learner import Learner, Outcome

PAUSE = (2.0, 6.0)  # seconds that a learner reads before the next question


async def reading(
    learners: Sequence[Learner], questions: Sequence[str], seconds: float, seed: int = 0
) -> list[Outcome]:
    """Each learner asks, reads, and asks again (a closed loop)."""
    end = time.monotonic() + seconds

    async def study(learner: Learner, chance: random.Random) -> list[Outcome]:
        met: list[Outcome] = []
        await asyncio.sleep(chance.uniform(0, PAUSE[1]))
        while time.monotonic() < end:
            met.append(await learner.ask(chance.choice(questions)))
            await asyncio.sleep(chance.uniform(*PAUSE))
        return met

    chances = [random.Random(seed * 1000 + place) for place in range(len(learners))]  # noqa: S311
    every = await asyncio.gather(*map(study, learners, chances))
    return [outcome for met in every for outcome in met]


async def arriving(
    learners: Sequence[Learner], questions: Sequence[str], rate: float, seconds: float
) -> list[Outcome]:
    """Questions come at a rate (per second, Poisson), answered or not (an open loop).

    Each is asked by the learner who is idle the longest; with none idle it counts as a fault.
    """
    chance = random.Random(round(rate * 10))  # noqa: S311
    idle, met = list(learners), list[Outcome]()

    async def ask(learner: Learner) -> None:
        met.append(await learner.ask(chance.choice(questions)))
        idle.append(learner)

    began, at = time.monotonic(), 0.0
    async with asyncio.TaskGroup() as group:
        while (at := at + chance.expovariate(rate)) < seconds:
            await asyncio.sleep(began + at - time.monotonic())
            if idle:
                group.create_task(ask(idle.pop(0)))
            else:
                met.append(Outcome("fault", 0.0, "nobody was left to ask"))
    return met
