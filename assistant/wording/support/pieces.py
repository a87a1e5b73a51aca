"""Where a sentence may be cut into pieces that say something each."""

from collections.abc import Sequence

from .tokens import Token

_JOINTS = frozenset(
    {",", ";", ":", "–", "—", "and", "but", "while", "whereas", "although", "though"}
)
_FRONTING = frozenset(
    {
        "in",
        "at",
        "for",
        "with",
        "on",
        "under",
        "during",
        "of",
        "from",
        "to",
        "within",
        "by",
        "without",
        "between",
        "until",
        "except",
        "unlike",
        "besides",
    }
)
_SHORT = 5  # words of a phrase before the subject, which is no piece of its own
_LEAST = 2  # words of content, or numbers, in a piece
_MOST = 10  # cuts; a longer sentence is a list, whose items are pieces together


def cuts(sentence: Sequence[Token]) -> list[int]:
    """The indices of the tokens at which a piece may begin, 0 first, and the end."""
    inner = [place for place, token in enumerate(sentence) if place and token.word in _JOINTS]
    if inner and inner[0] <= _SHORT and sentence[0].word in _FRONTING:
        inner = inner[1:]
    return [0, *inner[:_MOST], len(sentence)]


def is_piece(piece: Sequence[Token], whole: bool) -> bool:
    """Whether a part of a sentence says enough to be held against a statement."""
    return whole or sum(token.content or token.number for token in piece) >= _LEAST
