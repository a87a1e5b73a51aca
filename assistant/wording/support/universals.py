"""Whether a sentence says of all what a statement says of some, or of others."""

from collections.abc import Sequence

from .matching import found_in
from .negation import DENYING
from .tokens import Token

_ALL = frozenset({"all", "every", "each", "any", "both", "per", "no", "whole", "entire"})
_ALWAYS = frozenset(
    {
        "always",
        "never",
        "everyone",
        "everybody",
        "anyone",
        "anybody",
        "nobody",
        "everything",
        "everywhere",
        "guaranteed",
        "guarantees",
        "ever",
    }
)
_DUTY = frozenset({"must", "required", "obligatory", "compulsory", "mandatory"})
_REACH = 4
_RELATIVE = frozenset({"who", "that", "with"})


def overstated(piece: Sequence[Token], given: Sequence[Token]) -> int:
    """How many "all", "every" ... of a sentence are of something that the statement has no such of.

    "Always", "everybody" and the like need any such word in the statement.
    """
    targets = [target for _, target in _targets(given)]
    universal = any(token.word in _ALL or token.word in _ALWAYS for token in given)
    duties = any(token.word in _DUTY for token in given) and any(t.word in _DUTY for t in piece)
    universal = universal or duties
    count = sum(
        token.word in _ALWAYS and not universal and not _is_relative(piece, place)
        for place, token in enumerate(piece)
    )
    denying = any(token.word in DENYING for token in piece)
    for word, target in _targets(piece):
        if word in ("no", "per") or target is None or (word == "any" and denying):
            continue
        count += not any(own is not None and found_in(target, own.keys) for own in targets)
    return count


def _is_relative(piece: Sequence[Token], place: int) -> bool:
    """Whether it is "anyone who", which is but those who."""
    after = piece[place + 1].word if place + 1 < len(piece) else ""
    return piece[place].word.startswith("any") and after in _RELATIVE


def _targets(tokens: Sequence[Token]) -> list[tuple[str, Token | None]]:
    """Each word like "all" with what it is said of: the first word of content behind it."""
    found: list[tuple[str, Token | None]] = []
    for place, token in enumerate(tokens):
        after = tokens[place + 1 : place + 1 + _REACH]
        if token.word in _ALL:
            found.append(
                (token.word, next((own for own in after if own.content or _is_unit(own)), None))
            )
        elif token.word in ("a", "an") and after and _is_unit(after[0]):
            found.append(("per", after[0]))
    return found


def _is_unit(token: Token) -> bool:
    return "=time" in token.keys and not token.content
