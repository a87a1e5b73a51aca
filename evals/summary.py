"""The figures of many scores."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from statistics import fmean

from .interval import clustered_interval
from .metrics import Abstention, Retrieval, abstention, percentile
from .scoring import Score


@dataclass(frozen=True, slots=True)
class Summary:
    """Means over a group of cases; None where no case of the group has the measure.

    Attributes:
        cases: How many.
        correct: Share of right answers, missing and failed ones counted as wrong.
        interval: 95% confidence interval of `correct`, clustered by conversation.
        retrieval: Means over the cases with gold quotes.
        keyphrases: Mean keyphrase recall over the cases with must-have groups.
        abstention: Over the cases for which refusing is right or wrong.
        exactness: Share of the quotes checked that stand literally in their document.
        checked: How many quotes were checked.
        words: Mean length of the answers given.
        p50, p95: Latency in milliseconds.

    """

    cases: int
    correct: float
    interval: tuple[float, float] | None
    retrieval: Retrieval | None
    keyphrases: float | None
    abstention: Abstention
    exactness: float | None
    checked: int
    words: float | None
    p50: float | None
    p95: float | None


def summarise(scores: Sequence[Score]) -> Summary:
    """Reduce scores, at least one, to their figures."""
    correct = [float(score.correct) for score in scores]
    exact = [flag for score in scores for flag in score.exact if flag is not None]
    waits = latencies(scores)
    return Summary(
        cases=len(scores),
        correct=fmean(correct),
        interval=clustered_interval(correct, [score.case.conversation for score in scores]),
        retrieval=_mean_retrieval([score.retrieval for score in scores if score.retrieval]),
        keyphrases=_mean(score.keyphrases for score in scores if score.keyphrases is not None),
        abstention=abstention(
            (score.case.refuse, score.refused) for score in scores if score.case.refuse is not None
        ),
        exactness=_mean(exact),
        checked=len(exact),
        words=_mean(
            len(score.row["answer"].split()) for score in scores if score.row.get("answer")
        ),
        p50=percentile(waits, 50),
        p95=percentile(waits, 95),
    )


def latencies(scores: Iterable[Score]) -> list[float]:
    """Milliseconds of the answers that were timed."""
    return [ms for score in scores if (ms := score.row.get("latency_ms")) is not None]


def _mean(values: Iterable[float]) -> float | None:
    listed = list(values)
    return fmean(listed) if listed else None


def _mean_retrieval(retrievals: Sequence[Retrieval]) -> Retrieval | None:
    if not retrievals:
        return None
    names = [field.name for field in fields(Retrieval)]
    return Retrieval(**{name: fmean(getattr(one, name) for one in retrievals) for name in names})
