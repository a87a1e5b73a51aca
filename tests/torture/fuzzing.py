"""Tries many inputs, each made from its own seed, within a time, and looks at what is told."""

import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.project import ROOT

PATIENCE = 20  # seconds of the processor for one input; nothing takes one
WAITING = 300  # seconds by the clock, on a machine that does much else
_SHOWN = 5  # failures
_LEAKS = ("Traceback (most", 'File "', "site-packages", str(ROOT), sys.prefix, "/tmp/", "/root")  # noqa: S108

Attempt = Callable[[random.Random], str]
"""Makes an input, tries it, and says in a word what came of it; raises for what must not come."""


class TooSlowError(Exception):
    """An input took longer than any should."""


def fuzz(attempt: Attempt, count: int, first: int = 0) -> Counter[str]:
    """What came of `count` inputs; AssertionError with the seeds of those that went wrong."""
    came, wrong = Counter[str](), []
    for seed in range(first, first + count):
        try:
            with time_limit(PATIENCE):
                came[attempt(random.Random(seed))] += 1  # noqa: S311 (a seed is the point)
        except Exception as error:  # noqa: BLE001 (a border: whatever it was is reported)
            wrong.append(f"seed {seed}: {type(error).__name__}: {str(error)[:300]}")
    assert not wrong, "\n".join([f"{len(wrong)} of {count} went wrong", *wrong[:_SHOWN]])
    return came


@contextmanager
def time_limit(seconds: int) -> Iterator[None]:
    """Raise TooSlowError in what works longer, or waits much longer."""

    def stop(*_: object) -> None:
        raise TooSlowError(f"over {seconds} seconds")

    before = [signal.signal(each, stop) for each in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(WAITING)
    began = time.process_time()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        signal.signal(signal.SIGPROF, before[0])
        signal.signal(signal.SIGALRM, before[1])
    if time.process_time() - began > seconds:  # in a library that no signal interrupts
        raise TooSlowError(f"over {seconds} seconds")


def expect_sentence(message: str) -> None:
    """An error is one line that begins and ends as a sentence, and gives nothing away."""
    assert message.strip(), "nothing is told"
    assert "\n" not in message, f"several lines: {message!r}"
    assert message.endswith((".", "?")), f"no sentence: {message!r}"
    expect_discreet(message)


def expect_discreet(told: str, *own: Path | str) -> None:
    """Nothing that is told names a place of this machine or a line of our code."""
    for leak in (*_LEAKS, *map(str, own)):
        assert leak not in told, f"{leak!r} is told: {told[:500]!r}"


def summary(came: Counter[str]) -> str:
    """A line for the table."""
    parts = ", ".join(f"{count:,} {what}" for what, count in came.most_common())
    return f"{came.total():,}: {parts}"
