"""Promotions under reading processes: no error, no mixture of builds, nothing stale for long."""

import random
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from index import Library, embedder

from .conftest import Size, Tell
from .editions import history
from .reading import Seen, read_on

Live = tuple[float, float, str]
"""When a promotion began and ended, and the build that was live some moment between them."""

READERS = 8
PATIENCE = 300.0  # seconds for a reader to begin, on a busy machine
STALE = 1.0  # seconds


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_readers_see_one_build_each_time_and_the_live_one_at_once(
    size: Size, figures: Tell, tmp_path: Path
) -> None:
    chance = random.Random(4)  # noqa: S311 (a seed is the point)
    model = embedder()
    past = history(tmp_path, 4, model)
    shelf = Library(past.data, lambda: model)
    context = get_context("spawn")
    stop, readers = context.Event(), []
    for _ in range(size(2, READERS)):
        hears, ready = context.Pipe(duplex=False)
        tells, told = context.Pipe(duplex=False)
        arguments = (past.data, past.answers, ready, stop, told)
        process = context.Process(target=read_on, args=arguments, daemon=True)
        process.start()
        readers.append((process, hears, tells))
    for _, hears, _ in readers:
        assert hears.poll(PATIENCE)
    live: list[Live] = [(0.0, 0.0, past.builds[-1])]
    for _ in range(size(10, 100)):
        build = chance.choice([each for each in past.builds if each != live[-1][2]])
        began = time.monotonic()
        if chance.random() < 0.2:
            shelf.rollback(build)
        else:
            shelf.promote(build, evaluated=False, reason="test")
        live.append((began, time.monotonic(), build))
        time.sleep(chance.uniform(0.0, 0.4))
    stop.set()
    seen: list[Seen] = []
    for process, _, tells in readers:
        assert tells.poll(PATIENCE), "a reader came to no end"
        found, wrong = tells.recv()
        assert wrong == ""
        assert found
        seen.extend(found)
        process.join(PATIENCE)
    stale = max(staleness(live, each) for each in seen)
    figures(f"promotions under {len(readers)} readers", f"{len(live) - 1}")
    figures("answers of theirs, each of one build", f"{len(seen)}")
    figures("longest that an old build was still asked", f"{1000 * stale:.0f} ms")
    assert stale < STALE


def staleness(live: list[Live], answer: Seen) -> float:
    """How many seconds before an answer was asked for its build had stopped being live."""
    asked, answered, build = answer
    until = [*(ended for _, ended, _ in live[1:]), answered]
    lives = [
        (since, end) for (since, _, each), end in zip(live, until, strict=True) if each == build
    ]
    if any(since <= answered and asked <= end for since, end in lives):
        return 0.0
    return asked - max(end for _, end in lives if end < asked)
