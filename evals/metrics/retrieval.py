"""Measures of the passages found, under the field's names.

They rest on a judgement: for each passage, from the best down, the gold that it holds (quotes,
headings); nothing for a passage that is beside the point.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import log2

Judgement = Sequence[Collection[str]]


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Measures of the passages found for one case that has gold, each 0 to 1."""

    hit_1: float
    hit_5: float
    hit_10: float
    recall_5: float
    recall_10: float
    mrr_10: float
    ndcg_10: float


def measure_retrieval(judgement: Judgement, gold: Collection[str]) -> Retrieval:
    """All measures of one judgement; `gold`, not empty, is what could have been found."""
    return Retrieval(
        hit_1=hit_at(judgement, 1),
        hit_5=hit_at(judgement, 5),
        hit_10=hit_at(judgement, 10),
        recall_5=recall_at(judgement, gold, 5),
        recall_10=recall_at(judgement, gold, 10),
        mrr_10=reciprocal_rank(judgement, 10),
        ndcg_10=ndcg_at(judgement, gold, 10),
    )


def hit_at(judgement: Judgement, k: int) -> float:
    """hit@k (success@k): 1.0 if any of the first k passages is relevant, else 0.0."""
    return float(any(judgement[:k]))


def recall_at(judgement: Judgement, gold: Collection[str], k: int) -> float:
    """recall@k: the share of the gold found among the first k passages."""
    found = {one for held in judgement[:k] for one in held}
    return len(found & set(gold)) / len(set(gold))


def reciprocal_rank(judgement: Judgement, k: int = 10) -> float:
    """1 / rank of the first relevant passage, 0.0 past rank k; its mean over cases is mrr@k."""
    ranks = (rank for rank, held in enumerate(judgement[:k], start=1) if held)
    return 1 / next(ranks, float("inf"))


def ndcg_at(judgement: Judgement, gold: Collection[str], k: int = 10) -> float:
    """ndcg@k, cut as by trec_eval: gains of 1, discounted by log2(rank + 1), against the ideal.

    A passage gains when it holds gold that no passage above it holds, so that overlapping passages
    do not count twice. The ideal has those passages first, and then one for each gold not found.
    """
    fresh = list(_fresh(judgement))
    missing = set(gold).difference(*judgement)
    ideal = [True] * (sum(fresh) + len(missing))
    return _dcg(fresh[:k]) / _dcg(ideal[:k])


def _fresh(judgement: Judgement) -> Iterator[bool]:
    seen: set[str] = set()
    for held in judgement:
        yield not seen.issuperset(held)
        seen.update(held)


def _dcg(gains: Sequence[bool]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains, start=1))
