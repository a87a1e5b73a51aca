"""What makes a card the same card, and its answer the same answer, in the next edition."""

from collections.abc import Iterable
from hashlib import sha256

from corpus import fold

_DIGITS = 16


def identity(document: str, kind: str, about: Iterable[str]) -> str:
    """An id from what a card asks about; case and typography make no difference."""
    return _digest((document.casefold(), kind, *(" ".join(fold(part)) for part in about)))


def fingerprint(answer: str) -> str:
    """A digest of an answer's words, whatever their case and typography."""
    return _digest(fold(answer))


def _digest(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]
