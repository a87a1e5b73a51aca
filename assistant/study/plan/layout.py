"""From time frames to days: at the guide's own pace, then within the days that there are.

Days count from 1. How frames are read: amounts that grow ("14 days", "30 days", "60 days") are
milestones counted from the beginning; other amounts follow each other; "Week 3" is a place; amounts
before the exam are counted back from it.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from .frames import Frame

LONGEST = 3650
"""Days of a plan that can be meant; ours."""
UNTIMED = 14
"""Days of a step where the guide says no time; ours."""
Reading = Literal["milestones", "places", "turns", "back", "untimed"]


class Stretch(NamedTuple):
    """The days of a step, first and last one included."""

    first: int
    last: int


class Pace(NamedTuple):
    """How the guide's frames were read, and the day that each step ends on, then at the earliest.

    `ends` is empty when no frame says a time. Ends never fall.
    """

    reading: Reading
    ends: tuple[float, ...]
    earliest: tuple[float, ...]

    @property
    def days(self) -> int:
        """All days of the guide's own pace, 0 when it gives none."""
        return round(self.ends[-1]) if self.ends else 0


def pace(frames: Sequence[Frame | None], whole: Frame | None = None) -> Pace:
    """The days that the guide's own frames give; without any, equal shares of a `whole` plan's."""
    timed = [frame for frame in frames if frame]
    read = _timed(timed) if timed and len(timed) == len(frames) else None
    if read and 0 < read.days <= LONGEST:
        return read
    if whole is None or not 0 < whole.high <= LONGEST:
        return Pace("untimed", (), ())
    ends = tuple(whole.high * share / len(frames) for share in range(1, len(frames) + 1))
    return Pace("untimed", ends, ends)


def _timed(timed: Sequence[Frame]) -> Pace:
    if all(frame.kind == "back" for frame in timed):
        return _back(timed)
    highs = [frame.high for frame in timed]
    if all(frame.kind == "span" for frame in timed) and all(a < b for a, b in pairwise(highs)):
        return Pace("milestones", tuple(highs), tuple(frame.low for frame in timed))
    return _in_turn(timed)


def _in_turn(frames: Sequence[Frame]) -> Pace:
    """Ends of steps that follow each other, or have places in a row of days."""
    ends: list[float] = []
    for frame in frames:
        before = ends[-1] if ends else 0.0
        ends.append(max(before, frame.high) if frame.kind == "place" else before + frame.high)
    reading: Reading = "places" if any(frame.kind == "place" for frame in frames) else "turns"
    return Pace(reading, tuple(ends), tuple(ends))


def _back(frames: Sequence[Frame]) -> Pace:
    """Ends of steps counted back: each lasts until the next begins, the last until the exam."""
    lengths = [max(0.0, a.high - b.high) for a, b in pairwise(frames)]
    ends = tuple(accumulate([*lengths, frames[-1].high]))
    return Pace("back", ends, ends)


def spread(ends: Sequence[float], days: int) -> list[Stretch]:
    """Stretches that fill exactly so many days in proportion to `ends`, a day or more each.

    Steps that end together share their days. There must be a day for each end at least.
    """
    marks = sorted(set(ends))
    whole = marks[-1] or 1 if marks else 1
    last = 0
    by_end: dict[float, Stretch] = {}
    for place, mark in enumerate(marks):
        left = len(marks) - place - 1  # each of which needs a day
        end = min(max(round(mark * days / whole), last + 1), days - left) if left else days
        by_end[mark] = Stretch(last + 1, end)
        last = end
    return [by_end[end] for end in ends]
