"""Two ways to answer the same cases, compared case by case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from .interval import clustered_interval
from .scoring import Score

Measure = Callable[[Score], float | None]


@dataclass(frozen=True, slots=True)
class Change:
    """A measure's mean, how much it differs from the baseline's, and the 95% interval of that."""

    mean: float
    difference: float
    interval: tuple[float, float] | None


def change(scores: Sequence[Score], baseline: Sequence[Score], measure: Measure) -> Change | None:
    """Compare scores of the same cases in the same order; None where no case has the measure.

    The interval is clustered by conversation and paired: each case is compared with itself.
    """
    pairs = [
        (new, old, score.case.conversation)
        for score, other in zip(scores, baseline, strict=True)
        if (new := measure(score)) is not None and (old := measure(other)) is not None
    ]
    if not pairs:
        return None
    differences = [new - old for new, old, _ in pairs]
    return Change(
        mean=fmean(new for new, _, _ in pairs),
        difference=fmean(differences),
        interval=clustered_interval(differences, [conversation for *_, conversation in pairs]),
    )


def right(score: Score) -> float:
    """1.0 for a right answer."""
    return float(score.correct)


def hit_1(score: Score) -> float | None:
    """hit@1; None for a case without gold quotes."""
    return score.retrieval.hit_1 if score.retrieval else None


def hit_5(score: Score) -> float | None:
    """hit@5; None for a case without gold quotes."""
    return score.retrieval.hit_5 if score.retrieval else None
