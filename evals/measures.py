"""What one score is worth by each measure, under the field's names.

A measure gives None for a score that it says nothing about: its mean is over the others. A case
that crashed or is missing found nothing and said nothing; it is never left out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .evidence import citation_validity, context, is_answer, said, statements
from .metrics import (
    Retrieval,
    citation_precision,
    citation_recall,
    content_support,
    k_precision,
    token_f1,
    unsupported_numbers,
)
from .relevance import gold, proven
from .scoring import Score

Measure = Callable[[Score], float | None]
Better = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure with its name in the field, and which way is better."""

    name: str
    of: Measure
    better: Better = "higher"


def right(score: Score) -> float:
    """1.0 for a right answer."""
    return float(score.correct)


def hit_1(score: Score) -> float | None:
    """hit@1; None for a case without gold."""
    return score.retrieval.hit_1 if score.retrieval else None


def hit_5(score: Score) -> float | None:
    """hit@5; None for a case without gold."""
    return score.retrieval.hit_5 if score.retrieval else None


def _retrieved(name: str, field: Callable[[Retrieval], float]) -> Metric:
    return Metric(name, lambda score: field(score.retrieval) if score.retrieval else None)


def _keyphrase_recall(score: Score) -> float | None:
    return (score.keyphrases or 0.0) if score.case.must else None


def _token_f1(score: Score) -> float | None:
    if not score.case.answer:
        return None
    return token_f1(said(score.row), [score.case.answer]) if is_answer(score.row) else 0.0


def _citation_precision(score: Score) -> float | None:
    return citation_precision(statements(score.row)) if is_answer(score.row) else None


def _citation_recall(score: Score) -> float | None:
    return citation_recall(statements(score.row)) if is_answer(score.row) else None


def _citation_validity(score: Score) -> float | None:
    return citation_validity(score.row) if is_answer(score.row) else None


def _gold_citation_recall(score: Score) -> float | None:
    wanted = frozenset(gold(score.case))
    if not wanted or score.case.refuse is not False or score.case.clarify:
        return None
    cited, passages = score.row.get("citations", ()), score.row.get("passages", ())
    shown = (proven(score.case, citation, passages) for citation in cited)
    return len(wanted.intersection(*[frozenset().union(*shown)])) / len(wanted)


def _quote_exactness(score: Score) -> float | None:
    checked = [flag for flag in score.exact if flag is not None]
    return sum(checked) / len(checked) if checked else None


def _k_precision(score: Score) -> float | None:
    return k_precision(said(score.row), context(score.row)) if is_answer(score.row) else None


def _content_support(score: Score) -> float | None:
    return content_support(said(score.row), context(score.row)) if is_answer(score.row) else None


def _unsupported_numbers(score: Score) -> float | None:
    if not is_answer(score.row):
        return None
    return float(bool(unsupported_numbers(said(score.row), context(score.row))))


def _abstention_precision(score: Score) -> float | None:
    return float(score.case.refuse) if score.refused and score.case.refuse is not None else None


def _abstention_recall(score: Score) -> float | None:
    return float(score.refused) if score.case.refuse else None


def _false_refusal(score: Score) -> float | None:
    return float(score.refused) if score.case.refuse is False else None


METRICS: tuple[Metric, ...] = (
    Metric("correct", right),
    _retrieved("hit@1", lambda found: found.hit_1),
    _retrieved("hit@5", lambda found: found.hit_5),
    _retrieved("hit@10", lambda found: found.hit_10),
    _retrieved("recall@5", lambda found: found.recall_5),
    _retrieved("recall@10", lambda found: found.recall_10),
    _retrieved("mrr@10", lambda found: found.mrr_10),
    _retrieved("ndcg@10", lambda found: found.ndcg_10),
    Metric("keyphrase_recall", _keyphrase_recall),
    Metric("token_f1", _token_f1),
    Metric("citation_precision", _citation_precision),
    Metric("citation_recall_lexical", _citation_recall),
    Metric("citation_validity", _citation_validity),
    Metric("gold_citation_recall", _gold_citation_recall),
    Metric("quote_exactness", _quote_exactness),
    Metric("k_precision", _k_precision),
    Metric("content_support", _content_support),
    Metric("unsupported_numbers", _unsupported_numbers, better="lower"),
    Metric("abstention_precision", _abstention_precision),
    Metric("abstention_recall", _abstention_recall),
    Metric("false_refusal_rate", _false_refusal, better="lower"),
)


def measured(score: Score) -> dict[str, float | None]:
    """What a score is worth by every measure, by name."""
    return {metric.name: metric.of(score) for metric in METRICS}
