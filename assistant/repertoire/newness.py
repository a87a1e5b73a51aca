"""Whether a question asks something else than others do."""

from collections.abc import Iterable
from functools import lru_cache

from index import stem, words

from ..language import english

_SAME = 0.75  # share of the words of two questions from which on they ask the same
_WHO = {"who", "how", "when", "where", "why"}  # another of these asks something else
_ALIKE = 0.5  # and from which on they are not offered side by side


def is_new(text: str, asked: Iterable[str]) -> bool:
    """Whether nobody asked this before, in other order or with other small words."""
    return all(_shared(text, other) < _SAME for other in asked)


def is_different(text: str, beside: Iterable[str]) -> bool:
    """Whether a question is worth a place beside others."""
    return all(_shared(text, other) < _ALIKE for other in beside)


@lru_cache(maxsize=10_000)
def content(text: str) -> frozenset[str]:
    """The stems of the words that carry the subject of a question, and whether it asks who."""
    small = english().function_words - _WHO
    return frozenset(stem(word) for word in words(text) if word not in small)


def _shared(text: str, other: str) -> float:
    """The Jaccard index of the words with content; of all words where there are none."""
    one, two = content(text), content(other)
    if not one or not two:
        one, two = frozenset(words(text)), frozenset(words(other))
    return len(one & two) / max(1, len(one | two))
