"""The cheapest way to read a sentence as pieces, each said by one statement."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...weights import Weights
from .pieces import cuts, is_piece
from .quantities import quantities
from .signals import NAMES, signals
from .statements import Statement
from .swaps import swapped
from .tokens import Token

_UNCITED = 0.3  # what a statement costs that the sentence does not cite
_SWAPPED = NAMES.index("swapped")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence taken apart.

    Attributes:
        statements: What its pieces rest on, in order.
        ends: Where the pieces end, as indices of tokens.
        values: The sums of their signals, and how many pieces there are beyond one.
        cost: What these weigh; the reading with the least is taken.

    """

    statements: tuple[Statement, ...]
    ends: tuple[int, ...]
    values: tuple[float, ...]
    cost: float


_NOTHING = Reading((), (), (0.0,) * (len(NAMES) + 1), 0.0)


def read(
    sentence: Sequence[Token], known: Sequence[Statement], cited: frozenset[int], weights: Weights
) -> Reading | None:
    """The reading in which least differs; statements that are not cited cost a little more.

    None if no part of the sentence says enough to be a piece.
    """
    for statement in known:
        if _words(sentence) == _words(statement.tokens):  # its own words are never wrong
            return Reading((statement,), (len(sentence),), _NOTHING.values, 0.0)
    subjects = frozenset[str]().union(*(statement.subjects for statement in known))
    places = cuts(sentence)
    best = {0: _NOTHING}
    for number, high in enumerate(places[1:], start=1):
        options = [
            _extended(best[low], sentence[low:high], high, statement, subjects, cited, weights)
            for low in places[:number]
            if low in best and is_piece(sentence[low:high], high - low == len(sentence))
            for statement in known
        ]
        if options:
            best[high] = min(options, key=lambda reading: reading.cost)
    found = best.get(len(sentence))
    return found and _with_swaps(found, sentence)


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.word for token in tokens if token.word.isalnum()]


def _extended(
    before: Reading,
    piece: Sequence[Token],
    end: int,
    statement: Statement,
    subjects: frozenset[str],
    cited: frozenset[int],
    weights: Weights,
) -> Reading:
    """A reading with one more piece, which may take up what earlier ones of its span said."""
    said = (other.keys for other in before.statements if other.mark == statement.mark)
    lent = replace(statement, before=statement.before.union(*said))
    added = (*signals(piece, quantities(piece), lent, subjects), float(bool(before.statements)))
    return Reading(
        (*before.statements, statement),
        (*before.ends, end),
        tuple(map(float.__add__, before.values, added)),
        before.cost
        - (weights.score(added) - weights.bias)
        + (0.0 if statement.mark in cited else _UNCITED),
    )


def _with_swaps(reading: Reading, sentence: Sequence[Token]) -> Reading:
    """The reading, looked through for swaps between pieces that rest on one statement."""
    swaps = low = 0
    for place, (statement, high) in enumerate(zip(reading.statements, reading.ends, strict=True)):
        after = reading.statements[place + 1 : place + 2]
        if not after or after[0] is not statement:
            swaps += not statement.row and swapped(sentence[low:high], statement)
            low = high
    values = (*reading.values[:_SWAPPED], float(swaps), *reading.values[_SWAPPED + 1 :])
    return replace(reading, values=values)
