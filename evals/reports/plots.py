"""The places of lines and boxes in the plots of a report; the template draws them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log2

from ..groups import KEYS, group_by
from ..scoring import Score
from ..summary import Summary, summarise


@dataclass(frozen=True, slots=True)
class Bar:
    """The share of right answers of one kind of case, and of the same cases on the baseline."""

    name: str
    now: Summary
    before: Summary | None


@dataclass(frozen=True, slots=True)
class Bin:
    """How many answers took from `low` up to below `high` milliseconds; `share` of the fullest."""

    low: float
    high: float
    count: int
    share: float


def bars(scores: Sequence[Score], baseline: Sequence[Score], grouping: str) -> tuple[Bar, ...]:
    """A bar for each group of cases, the largest groups first."""
    before = group_by(baseline, KEYS[grouping])
    groups = group_by(scores, KEYS[grouping])
    return tuple(
        Bar(name, summarise(group), summarise(before[name]) if name in before else None)
        for name, group in sorted(groups.items(), key=lambda item: -len(item[1]))
    )


def histogram(milliseconds: Sequence[float]) -> tuple[Bin, ...]:
    """Bins from the fastest answer to the slowest, each reaching to 1.41 times its beginning.

    So that one slow answer does not press all others into one bin. Empty without answers.
    """
    steps = Counter(_step(value) for value in milliseconds)
    if not steps:
        return ()
    fullest = max(steps.values())
    return tuple(
        Bin(2 ** (step / 2), 2 ** ((step + 1) / 2), steps[step], steps[step] / fullest)
        for step in range(min(steps), max(steps) + 1)
    )


def _step(milliseconds: float) -> int:
    """Place of the bin: 0 begins at 1 ms; all below 1/4 ms, and above 17 minutes, share one."""
    return floor(2 * log2(min(max(milliseconds, 0.25), 2.0**20)))
