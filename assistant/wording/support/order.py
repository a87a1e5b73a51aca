"""Whether two things changed places around what joins them: who does what to whom."""

from collections.abc import Sequence

from .statements import Statement
from .tokens import Token
from .vocabulary import vocabulary

_FIXED = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "your",
        "our",
        "my",
        "each",
        "every",
        "all",
        "no",
        "any",
        "some",
        "one",
        "two",
        "three",
        "either",
    ]
)
_BEHIND = _FIXED | {"to", "by", "that"}
_AFTER_VERBS = frozenset({"for", "with", "in", "on", "at", "from", "about", "into"})
HELPING = frozenset(
    [
        "must",
        "may",
        "can",
        "could",
        "should",
        "will",
        "would",
        "might",
        "to",
        "not",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "they",
        "it",
        "he",
        "she",
        "who",
        "that",
        "which",
        "you",
        "does",
        "do",
    ]
)
"""Words that a verb stands behind."""

_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets"})
_JOINING = frozenset({"before", "after", "than", "above", "below", "over", "until", "into"})
_PARTICLES = frozenset({"up", "out", "off", "down", "over"})
_NEAR = 7  # words between a thing and what joins it to another


def exchanged(piece: Sequence[Token], statement: Statement) -> int:
    """How many joining words have their two things the other way round in the statement.

    "A requires B" and "B requires A" differ so; "B is required by A" does not differ from the
    first, nor "A comes before B" from "B comes after A".
    """
    return sum(
        _is_turned(piece, spot, statement)
        for spot in range(1, len(piece) - 1)
        if piece[spot].word in _JOINING or joins(piece, spot)
    )


def joins(piece: Sequence[Token], spot: int) -> bool:
    """Whether a word is probably a verb between two things."""
    token, before, after = piece[spot], piece[spot - 1].word, piece[spot + 1].word
    if not token.content or before in _FIXED or token.name or token.word.endswith("ly"):
        return False
    if after in _PARTICLES and spot + 2 < len(piece):
        after = piece[spot + 2].word
    third = token.word.endswith("s") and piece[spot - 1].content and not before.endswith("s")
    return before in HELPING or after in _BEHIND or (third and after in _AFTER_VERBS)


def _is_turned(piece: Sequence[Token], spot: int, statement: Statement) -> bool:
    left, right = piece[max(0, spot - _NEAR) : spot], piece[spot + 1 : spot + 1 + _NEAR]
    found = [
        _sign(left, right, place, statement, _sense(piece, spot, statement.tokens, place))
        for place, own in enumerate(statement.tokens)
        if own.keys & piece[spot].keys
        or own.word == piece[spot].word
        or _converse(piece[spot], own)
    ]
    return bool(found) and min(found) < 0 and max(found) <= 0


def _sign(
    left: Sequence[Token], right: Sequence[Token], place: int, statement: Statement, sense: int
) -> int:
    """1 where the things stand around a word as in the sentence, -1 where they changed places."""
    before, after = statement.tokens[:place], statement.tokens[place + 1 :]
    kept = _only(left, before, after), _only(right, after, before)
    moved = _only(left, after, before), _only(right, before, after)
    if not sense:
        return 0
    if sense < 0:
        kept, moved = moved, kept
    around = statement.tokens[place].word in _JOINING and not kept[1]
    if all(moved) and (around or sum(moved) >= 2 * sum(kept) + 2):
        return -1
    return int(sum(kept) >= max(1, sum(moved)))


def _only(some: Sequence[Token], here: Sequence[Token], not_here: Sequence[Token]) -> int:
    """How many words of content stand in one place and not in the other."""
    return sum(t.content and _holds(here, t) and not _holds(not_here, t) for t in some)


def _holds(tokens: Sequence[Token], token: Token) -> bool:
    return any(own.content and own.keys & token.keys for own in tokens)


def _sense(piece: Sequence[Token], spot: int, other: Sequence[Token], place: int) -> int:
    """-1 where one of the two is a passive, or where the words are converses; else 1."""
    if is_turned_around(piece, spot, other, place):
        return -1
    return 0 if is_open(piece, spot, other, place) else 1


def is_open(piece: Sequence[Token], spot: int, other: Sequence[Token], place: int) -> bool:
    """Whether one of the two is a passive and the other is not, so that the order says little."""
    return _is_done_to(piece, spot) != _is_done_to(other, place)


def is_turned_around(piece: Sequence[Token], spot: int, other: Sequence[Token], place: int) -> bool:
    """Whether two words say the same with their things exchanged: a passive, or buy and sell."""
    turned = _is_passive(piece, spot) != _is_passive(other, place)
    return turned != _converse(piece[spot], other[place])


def _converse(one: Token, other: Token) -> bool:
    pairs = vocabulary().converses
    return any((left, right) in pairs for left in _names(one) for right in _names(other))


def _names(token: Token) -> frozenset[str]:
    return token.keys | {token.word}


def _is_passive(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb is a passive that says by whom."""
    named = any(token.word == "by" for token in tokens[place : place + _NEAR])
    return named and _is_done_to(tokens, place)


def _is_done_to(tokens: Sequence[Token], place: int) -> bool:
    near = tokens[max(0, place - 3) : place]
    return tokens[place].content and any(token.word in _BEING for token in near)
