"""How often an answerer is wrong, by how much of what is asked it dares to answer.

The surest answers are given first. Geifman and El-Yaniv (2017), "Selective classification for deep
neural networks"; the area is the mean of the risks, as there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from math import ceil
from statistics import fmean


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer that could be given: how sure it is, 0 to 1, and what giving it would mean.

    Attributes:
        confidence: The judge's, 0 to 1.
        right: Whether the answer is right; one to an unanswerable question is wrong.
        answerable: Whether the question can be answered at all.

    """

    confidence: float
    right: bool
    answerable: bool


def risks(decisions: Sequence[Decision]) -> list[float]:
    """The share of wrong answers among the k surest, for k from 1 to all.

    Where several are equally sure, their order is chance, and the risk is the one expected.
    """
    surest = sorted(decisions, key=lambda decision: -decision.confidence)
    wrong: list[float] = []
    for _, tied in groupby(surest, key=lambda decision: decision.confidence):
        flags = [not decision.right for decision in tied]
        wrong += [fmean(flags)] * len(flags)
    return [sum_ / count for count, sum_ in enumerate(accumulate(wrong), start=1)]


def risk_at(coverage: float, curve: Sequence[float]) -> float:
    """The risk when at least this share, above 0 and up to 1, of the questions is answered."""
    return curve[max(1, ceil(coverage * len(curve) - 1e-9)) - 1]


def area(curve: Sequence[float]) -> float:
    """AURC: the mean risk over all coverages; lower is better."""
    return fmean(curve)


def least_risks(decisions: Sequence[Decision]) -> list[float]:
    """The risks for a judge that is surer of every right answer than of any wrong one."""
    return risks([replace(decision, confidence=decision.right) for decision in decisions])


def auroc(decisions: Sequence[Decision]) -> float | None:
    """Probability that an answerable question has more confidence than an unanswerable one.

    Equal confidence counts half (Mann and Whitney's U). None without both sorts.
    """
    yes = [decision.confidence for decision in decisions if decision.answerable]
    no = [decision.confidence for decision in decisions if not decision.answerable]
    if not yes or not no:
        return None
    return fmean((one > other) + (one == other) / 2 for one in yes for other in no)
