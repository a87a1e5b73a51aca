"""The decision about a content update: does it make any answer worse?"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..measures import METRICS, Metric
from ..paired import Change, change
from ..scoring import Score

_NAMES = frozenset(
    [
        "correct",
        "hit@1",
        "hit@5",
        "keyphrase_recall",
        "citation_validity",
        "quote_exactness",
        "unsupported_numbers",
        "abstention_recall",
        "false_refusal_rate",
    ]
)
GUARDED: tuple[Metric, ...] = tuple(metric for metric in METRICS if metric.name in _NAMES)
"""What must not get significantly worse. The others move with the words alone."""


@dataclass(frozen=True, slots=True)
class Regression:
    """A case that was right on the baseline and is wrong now, and why."""

    case: str
    why: str
    critical: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the evaluation says of a candidate; it is good when there are no reasons against it.

    Attributes:
        regressions: Every case that got worse, whether or not it holds the candidate back.
        reasons: Why the candidate is held back, a sentence each.

    """

    regressions: tuple[Regression, ...]
    reasons: tuple[str, ...]


def judge(
    scores: Sequence[Score],
    baseline: Mapping[str, Score],
    accepted: Collection[str] = (),
    stale: Collection[str] = (),
) -> Judgement:
    """Compare a candidate with its baseline, case by case.

    Args:
        scores: The candidate's, one a case; a case without an answer is in them, with its fault.
        baseline: The baseline's by the ids of the cases; empty when there is none.
        accepted: Ids of cases that the editor takes as they are.
        stale: Ids of cases whose gold has left the content: they cannot be right, and are told of
            elsewhere.

    """
    counted = [score for score in scores if score.case.id not in {*accepted, *stale}]
    worse = tuple(
        Regression(score.case.id, "; ".join(score.faults), score.case.priority == "critical")
        for score in scores
        if score.case.id not in stale and _got_worse(score, baseline)
    )
    return Judgement(worse, tuple(_reasons(counted, baseline)))


def _got_worse(score: Score, baseline: Mapping[str, Score]) -> bool:
    before = baseline.get(score.case.id)
    return not score.correct and before is not None and before.correct


def _reasons(scores: Sequence[Score], baseline: Mapping[str, Score]) -> Iterator[str]:
    yield from _failures(score for score in scores if "answer" not in score.row)
    for score in scores:
        if "answer" not in score.row:
            continue
        if score.case.priority == "critical" and not score.correct:
            why = "; ".join(score.faults)
            if not baseline:
                yield f"The critical case {score.case.id} is wrong: {why}."
            elif _got_worse(score, baseline):
                yield f"The critical case {score.case.id} got worse: {why}."
    yield from _drops([score for score in scores if score.case.id in baseline], baseline)


def _failures(scores: Iterable[Score]) -> Iterator[str]:
    """One sentence a cause: what crashes once, crashes a hundred times."""
    causes: dict[str, list[str]] = {}
    for score in scores:
        causes.setdefault(score.faults[0].rstrip("."), []).append(score.case.id)
    for cause, cases in causes.items():
        others = f" and {len(cases) - 1} more have" if len(cases) > 1 else " has"
        yield f"The case {cases[0]}{others} no answer: {cause}."


def _drops(scores: Sequence[Score], baseline: Mapping[str, Score]) -> Iterator[str]:
    before = [baseline[score.case.id] for score in scores]
    for metric in GUARDED:
        found = change(scores, before, metric.of)
        if found and found.significant and _is_worse(metric, found):
            yield (
                f"{metric.name} goes from {found.baseline:.3f} to {found.mean:.3f}, more than "
                f"chance would make it (p = {found.p:.3f})."
            )


def _is_worse(metric: Metric, found: Change) -> bool:
    return found.difference < 0 if metric.better == "higher" else found.difference > 0
