"""The measures, under the field's names; each a pure function of judgements made elsewhere.

A retrieval judgement is, for each passage from the best down, the set of gold quotes that it
contains: empty for a passage that is beside the point.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from .wording import says

Judgement = Sequence[Collection[str]]


def hit_at(judgement: Judgement, k: int) -> float:
    """hit@k (success@k): 1.0 if any of the first k passages is relevant, else 0.0."""
    return float(any(judgement[:k]))


def recall_at(judgement: Judgement, gold: Collection[str], k: int) -> float:
    """recall@k: the share of the gold quotes found among the first k passages."""
    found = {quote for quotes in judgement[:k] for quote in quotes}
    return len(found & set(gold)) / len(set(gold))


def reciprocal_rank(judgement: Judgement, k: int = 10) -> float:
    """1 / rank of the first relevant passage, 0.0 past rank k; its mean over cases is mrr@k."""
    ranks = (rank for rank, quotes in enumerate(judgement[:k], start=1) if quotes)
    return 1 / next(ranks, float("inf"))


def keyphrase_recall(answer: str, groups: Sequence[Sequence[str]]) -> float:
    """Share of the groups of which the answer says at least one phrase; 1.0 without groups."""
    if not groups:
        return 1.0
    return sum(any(says(answer, phrase) for phrase in group) for group in groups) / len(groups)


def quote_is_exact(text: str, start: int, end: int, quote: str) -> bool:
    """Quote exactness of one citation: `quote` is `text[start:end]`, character by character."""
    return start >= 0 and text[start:end] == quote


@dataclass(frozen=True, slots=True)
class Abstention:
    """How well refusing is decided; "positive" means that the question must be refused.

    Each is None where it has nothing to count: no refusals, no such cases.
    """

    precision: float | None
    recall: float | None
    false_refusal_rate: float | None

    @property
    def balanced_accuracy(self) -> float | None:
        """Mean of recall on what must be refused and on what must be answered."""
        if self.recall is None or self.false_refusal_rate is None:
            return None
        return (self.recall + 1 - self.false_refusal_rate) / 2


def abstention(decisions: Iterable[tuple[bool, bool]]) -> Abstention:
    """Judge (must be refused, was refused) pairs."""
    pairs = list(decisions)
    refused = [must for must, was in pairs if was]
    unanswerable = [was for must, was in pairs if must]
    answerable = [was for must, was in pairs if not must]
    return Abstention(
        precision=_share(refused),
        recall=_share(unanswerable),
        false_refusal_rate=_share(answerable),
    )


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None


def percentile(values: Sequence[float], percent: float) -> float | None:
    """The nearest-rank percentile: the smallest value with at least `percent` % at or below it."""
    if not values:
        return None
    return sorted(values)[max(0, ceil(len(values) * percent / 100) - 1)]
