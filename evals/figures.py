"""A run's figures, each with its doubt and its difference to a baseline."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from statistics import fmean

from .abstention import Abstention, abstention
from .interval import clustered_interval
from .measures import METRICS, Better, Metric
from .paired import Change, Values, compare
from .scoring import Score


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure over many cases.

    Attributes:
        name: As the field calls it.
        better: Which way is better.
        cases: How many cases have it.
        value: The mean over these.
        interval: 95%, clustered by conversation; None with fewer than two conversations, and for
            what is no mean over cases.
        change: The difference to the baseline over the cases that have the measure in both.

    """

    name: str
    better: Better
    cases: int
    value: float
    interval: tuple[float, float] | None = None
    change: Change | None = None

    @property
    def worse(self) -> bool:
        """Whether it differs from the baseline in the bad direction, significantly or not."""
        rise = self.change.difference if self.change else 0.0
        return rise > 0 if self.better == "lower" else rise < 0

    @property
    def dropped(self) -> bool:
        """Whether it is worse, and chance alone would seldom make it so."""
        return self.worse and self.change is not None and self.change.significant


def figures(scores: Sequence[Score], baseline: Sequence[Score] = ()) -> tuple[Figure, ...]:
    """Every figure that the scores, at least one, have.

    `baseline` are scores of another run; those of the same cases, found by id, are compared.
    """
    before = {score.case.id: score for score in baseline}
    old = [before.get(score.case.id) for score in scores]
    clusters = [score.case.conversation for score in scores]
    means = [_mean(metric, scores, old, clusters) for metric in METRICS]
    return (*(figure for figure in means if figure), *_of_refusing(scores, old))


def _mean(
    metric: Metric,
    scores: Sequence[Score],
    old: Sequence[Score | None],
    clusters: Sequence[Hashable],
) -> Figure | None:
    values: Values = [metric.of(score) for score in scores]
    had = [(value, one) for value, one in zip(values, clusters, strict=True) if value is not None]
    if not had:
        return None
    numbers, groups = zip(*had, strict=True)
    return Figure(
        name=metric.name,
        better=metric.better,
        cases=len(had),
        value=fmean(numbers),
        interval=clustered_interval(numbers, groups),
        change=compare(values, [metric.of(one) if one else None for one in old], clusters),
    )


def _of_refusing(scores: Sequence[Score], old: Sequence[Score | None]) -> list[Figure]:
    """The figures of refusing that are no means over cases, so that each has no test of its own."""
    shared = [score for score, before in zip(scores, old, strict=True) if before]
    whole, now, then = map(_refusing, (scores, shared, [score for score in old if score]))
    decided = sum(score.case.refuse is not None for score in scores)
    found = []
    for name in ("f1", "balanced_accuracy"):
        value, mean, before = (getattr(one, name) for one in (whole, now, then))
        if value is not None:
            known = mean is not None and before is not None
            change = Change(mean, mean - before) if known else None
            found.append(Figure(f"abstention_{name}", "higher", decided, value, change=change))
    return found


def _refusing(scores: Sequence[Score]) -> Abstention:
    return abstention(
        (score.case.refuse, score.refused) for score in scores if score.case.refuse is not None
    )
