"""The load generator's learners: who is answered, who is put off with a word, who met a fault."""

import asyncio
from contextlib import AsyncExitStack

import pytest

from benchmarks.load.learner import Outcome, Over, learner
from benchmarks.load.traffic import arriving

from ..conftest import served
from ..event_loop import run
from ..fake_tutor import FakeTutor, SlowTutor

WAYS: tuple[Over, ...] = ("page", "rest")
TOO_MANY = {"page": 80, "rest": 30}  # four are answered at once; 64 wait on the page, 16 elsewhere


@pytest.mark.parametrize("over", WAYS)
def test_questions_that_come_at_a_rate_are_answered(over: Over) -> None:
    tutor = FakeTutor()

    async def load(address: str) -> list[Outcome]:
        async with AsyncExitStack() as clients:
            crowd = [
                await clients.enter_async_context(learner(address, number, over))
                for number in range(40)
            ]
            return await arriving(crowd, ["What does it cost?"], rate=10, seconds=1)

    with served(tutor) as address:
        met = run(load, address)
    assert met
    assert {outcome.end for outcome in met} == {"answered"}


@pytest.mark.parametrize("over", WAYS)
def test_whoever_comes_past_the_room_to_wait_is_put_off_and_the_others_are_answered(
    over: Over,
) -> None:
    tutor = SlowTutor()

    async def load(address: str) -> list[Outcome]:
        async with AsyncExitStack() as clients:
            crowd = [
                await clients.enter_async_context(learner(address, number, over))
                for number in range(TOO_MANY[over])
            ]
            asked = [asyncio.create_task(each.ask("What?")) for each in crowd]
            await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
            tutor.released.set()
            return list(await asyncio.gather(*asked))

    with served(tutor) as address:
        met = run(load, address)
    assert [outcome.told for outcome in met if outcome.end == "fault"] == []
    assert {outcome.end for outcome in met} == {"answered", "shed"}


def test_a_server_that_is_gone_is_a_fault() -> None:
    async def load() -> Outcome:
        async with learner("http://127.0.0.1:9", 0, "rest") as asking:
            return await asking.ask("What?")

    assert run(load).end == "fault"
