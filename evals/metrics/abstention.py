"""How well it is decided what to refuse."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abstention:
    """Measures of refusing; "positive" means that the question must be refused.

    Each is None where it has nothing to count: no refusals, no such cases.
    """

    precision: float | None
    recall: float | None
    f1: float | None
    false_refusal_rate: float | None
    balanced_accuracy: float | None


def abstention(decisions: Iterable[tuple[bool, bool]]) -> Abstention:
    """Judge (must be refused, was refused) pairs."""
    pairs = list(decisions)
    precision = _share([must for must, was in pairs if was])
    recall = _share([was for must, was in pairs if must])
    false_refusals = _share([was for must, was in pairs if not must])
    return Abstention(
        precision=precision,
        recall=recall,
        f1=_f1(pairs),
        false_refusal_rate=false_refusals,
        balanced_accuracy=(
            None if recall is None or false_refusals is None else (recall + 1 - false_refusals) / 2
        ),
    )


def _f1(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """2 tp / (2 tp + fp + fn): harmonic mean of precision and recall, 0 where nothing is hit."""
    relevant = sum(must for must, _ in pairs) + sum(was for _, was in pairs)
    return 2 * sum(must and was for must, was in pairs) / relevant if relevant else None


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None
