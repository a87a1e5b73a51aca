"""A run's figures, each with its doubt and its difference to a baseline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from .groups import TURNS, turn
from .interval import clustered_interval
from .measures import METRICS, Better, Metric, measured
from .metrics import Abstention, abstention
from .paired import Change, Values, compare
from .scoring import Score

OF_REFUSING = ("f1", "balanced_accuracy")  # no means over cases, so that they have no test


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
        first_turns: Over the openings of conversations; None where none of them has it.
        later_turns: Over the follow-ups.

    """

    name: str
    better: Better
    cases: int
    value: float
    interval: tuple[float, float] | None = None
    change: Change | None = None
    first_turns: float | None = None
    later_turns: float | None = None

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
    # A case's two answers one after the other: most are the same, and so are the words they had.
    pairs = [
        (measured(score), measured(then) if then else {})
        for score, then in zip(scores, old, strict=True)
    ]
    found = []
    for metric in METRICS:
        values = [now[metric.name] for now, _ in pairs]
        earlier = [then.get(metric.name) for _, then in pairs]
        if _known(values):
            found.append(_mean(metric, scores, values, earlier))
    return (*found, *_of_refusing(scores, old))


def _mean(metric: Metric, scores: Sequence[Score], values: Values, earlier: Values) -> Figure:
    clusters = [score.case.conversation for score in scores]
    had = [one for one, value in zip(clusters, values, strict=True) if value is not None]
    known = _known(values)
    first, later = (
        _known(value for value, score in zip(values, scores, strict=True) if turn(score) == one)
        for one in TURNS
    )
    return Figure(
        name=metric.name,
        better=metric.better,
        cases=len(known),
        value=fmean(known),
        interval=clustered_interval(known, had),
        change=compare(values, earlier, clusters),
        first_turns=fmean(first) if first else None,
        later_turns=fmean(later) if later else None,
    )


def _known(values: Iterable[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _of_refusing(scores: Sequence[Score], old: Sequence[Score | None]) -> list[Figure]:
    shared = [score for score, before in zip(scores, old, strict=True) if before]
    whole, now, then = map(_refusing, (scores, shared, [score for score in old if score]))
    first, later = (_refusing([one for one in scores if turn(one) == name]) for name in TURNS)
    decided = sum(score.case.refuse is not None for score in scores)
    found = []
    for name in OF_REFUSING:
        value, mean, before = (getattr(one, name) for one in (whole, now, then))
        if value is not None:
            known = mean is not None and before is not None
            figure = Figure(
                name=f"abstention_{name}",
                better="higher",
                cases=decided,
                value=value,
                change=Change(mean, mean - before) if known else None,
                first_turns=getattr(first, name),
                later_turns=getattr(later, name),
            )
            found.append(figure)
    return found


def _refusing(scores: Iterable[Score]) -> Abstention:
    return abstention(
        (score.case.refuse, score.refused) for score in scores if score.case.refuse is not None
    )
