"""Whether two things of a statement stand in each other's place in a sentence."""

from collections.abc import Sequence

from .order import is_open, is_turned_around, joins
from .statements import Statement
from .tokens import Token

_LONGEST = 3  # words of a thing
_LEFT = 0.25  # share of the disorder that may remain once they are put back
_MOVED = 0.2  # the same, once a part was moved back
_MANY = 5  # words in common that tell a swap without a verb between the things
_MOST = 30  # words in common; more of them take long to try
_LISTING = frozenset({",", "and", "or", "&", "/"})

Spot = tuple[int, int]


def swapped(piece: Sequence[Token], statement: Statement) -> bool:
    """Whether exchanging two things around a third puts the words in the statement's order.

    A paraphrase moves one part of a sentence elsewhere; a swapped fact moves two, each into the
    place of the other. What a passive or a converse turns round is no swap.
    """
    spots = _aligned(piece, statement)
    before = _disorder([at for _, at in spots])
    if not 3 <= len(spots) <= _MOST or not before or _is_moved([at for _, at in spots], before):
        return False
    return any(
        _disorder([at for _, at in tried]) <= _LEFT * before
        and not _is_listing(piece, first[0][0], second[-1][0])
        and (len(spots) >= _MANY or any(joins(piece, spot) for spot, _ in between))
        and not _is_turned_around(piece, between, statement)
        for tried, first, between, second in _exchanges(spots)
    )


def _aligned(piece: Sequence[Token], statement: Statement) -> list[Spot]:
    """Words that stand once in the sentence and once in the statement, with both places."""
    found: list[Spot] = []
    for spot, token in enumerate(piece):
        if not token.content:
            continue
        places = [
            place
            for place, own in enumerate(statement.tokens)
            if own.content and own.keys & token.keys
        ]
        if len(places) == 1 and places[0] not in (at for _, at in found):
            found.append((spot, places[0]))
    return found


def _disorder(places: Sequence[int]) -> int:
    """How many pairs stand the wrong way round."""
    return sum(left > right for spot, left in enumerate(places) for right in places[spot + 1 :])


def _is_turned_around(
    piece: Sequence[Token], between: Sequence[Spot], statement: Statement
) -> bool:
    verbs = [spot for spot in between if joins(piece, spot[0])] or between
    return all(
        is_turned_around(piece, spot, statement.tokens, at)
        or is_open(piece, spot, statement.tokens, at)
        for spot, at in verbs
    )


def _is_moved(places: Sequence[int], before: int) -> bool:
    """Whether the beginning of a sentence only went to its end, or the other way round."""
    return any(
        _disorder([*places[cut:], *places[:cut]]) <= _MOVED * before
        for cut in range(1, len(places))
    )


def _exchanges(
    spots: Sequence[Spot],
) -> list[tuple[list[Spot], Sequence[Spot], Sequence[Spot], Sequence[Spot]]]:
    """Every way to exchange two runs of words with at least one between them."""
    count = len(spots)
    return [
        (
            [*spots[:a], *spots[c:d], *spots[b:c], *spots[a:b], *spots[d:]],
            spots[a:b],
            spots[b:c],
            spots[c:d],
        )
        for a in range(count - 2)
        for b in range(a + 1, min(a + _LONGEST, count - 2) + 1)
        for c in range(b + 1, count)
        for d in range(c + 1, min(c + _LONGEST, count) + 1)
    ]


def _is_listing(piece: Sequence[Token], low: int, high: int) -> bool:
    """Whether only commas and "and" stand between words of content: the order says nothing."""
    return not any(
        not token.content and token.word not in _LISTING for token in piece[low : high + 1]
    )
