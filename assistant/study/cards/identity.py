"""What makes a card the same card, and its answer the same answer, in the next edition."""

from collections.abc import Iterable
from hashlib import sha256

from corpus import fold

_DIGITS = 16


def identity(document: str, kind: str, about: Iterable[str]) -> str:
    """An id from what a card asks about; case and typography make no difference."""
    return _digest((document.casefold(), kind, *(" ".join(fold(part)) for part in about)))


def fingerprint(answer: str, given: str = "", *, ordered: bool = True) -> str:
    """A digest of the words of an answer, and of what the question gives of the fact.

    Case and typography make no difference, nor does the order of its lines if they have none.
    """
    lines = [" ".join(fold(line)) for line in answer.split("\n")]
    return _digest((*(lines if ordered else sorted(lines)), " ".join(fold(given))))


def _digest(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]
