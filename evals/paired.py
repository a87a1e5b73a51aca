"""Two ways to answer the same cases, compared case by case."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from statistics import fmean

from .interval import clustered_interval
from .measures import Measure
from .permutation import permutation_test
from .scoring import Score

SURE = 0.05  # a difference with a smaller p is called significant
Values = Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Change:
    """A measure's mean, how much it differs from the baseline's, and how sure that is.

    Attributes:
        mean: Over the cases compared.
        difference: Of the means; above 0 where the new one is higher.
        interval: 95% interval of the difference; None with fewer than two conversations, and for
            what is no mean over cases.
        p: Two-sided, of the paired permutation test; None for what is no mean over cases.

    """

    mean: float
    difference: float
    interval: tuple[float, float] | None = None
    p: float | None = None

    @property
    def baseline(self) -> float:
        """The baseline's mean over the same cases."""
        return self.mean - self.difference

    @property
    def significant(self) -> bool:
        """Whether chance alone would seldom make such a difference."""
        return self.p is not None and self.p < SURE


def change(scores: Sequence[Score], baseline: Sequence[Score], measure: Measure) -> Change | None:
    """Compare scores of the same cases in the same order; None where no case has the measure."""
    return compare(
        [measure(score) for score in scores],
        [measure(score) for score in baseline],
        [score.case.conversation for score in scores],
    )


def compare(new: Values, old: Values, clusters: Sequence[Hashable]) -> Change | None:
    """Compare two values a case, where it has both; None where no case has.

    Interval and test are clustered by conversation and paired: each case is compared with itself.
    """
    pairs = [
        (value, before, cluster)
        for value, before, cluster in zip(new, old, clusters, strict=True)
        if value is not None and before is not None
    ]
    if not pairs:
        return None
    differences = [value - before for value, before, _ in pairs]
    paired = [cluster for *_, cluster in pairs]
    return Change(
        mean=fmean(value for value, *_ in pairs),
        difference=fmean(differences),
        interval=clustered_interval(differences, paired),
        p=permutation_test(differences, paired),
    )
