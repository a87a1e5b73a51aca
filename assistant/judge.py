"""Decides whether the best passage answers the question, or the guide does not say.

A similarity alone cannot tell: a question about something the guide never mentions looks like the
passages next to it. The logistic model weighs how much of the question the passage covers, whether
the kind of thing asked for is in it, and whether it is about the thing that was named.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .question import Question
from .rank import Ranked
from .weights import Calibration


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether there is an answer, how sure that is (0 to 1), and what would be nearest."""

    answered: bool
    confidence: float
    nearest: tuple[str, ...] = ()


def judge(question: Question, ranked: Sequence[Ranked], calibration: Calibration) -> Verdict:
    """The verdict on the best passage."""
    if not ranked or not question.concepts:
        return Verdict(answered=False, confidence=0.0)
    best = ranked[0]
    confidence = calibration.judge.probability(best.features)
    return Verdict(
        answered=confidence >= calibration.threshold,
        confidence=confidence,
        nearest=best.hit.passage.section[-1:] or (best.hit.passage.title,),
    )
