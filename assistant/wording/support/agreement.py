"""Whether the numbers of a sentence are those of a statement, and count the same things."""

from collections.abc import Sequence

from .quantities import Quantity
from .statements import Statement
from .tokens import Token

_NEAR = 5  # words before or behind a number that may say what it counts


def differing(
    piece: Sequence[Token], counted: Sequence[Quantity], statement: Statement
) -> tuple[int, int]:
    """How many numbers are wrong or count something else, and how many have another bound."""
    wrong = bounds = 0
    for quantity in counted:
        same = [other for other in statement.quantities if quantity.equals(other)]
        if not same:
            wrong += not quantity.weak
            continue
        fitting = [other for other in same if not _is_misplaced(quantity, other, piece, statement)]
        wrong += not fitting and not quantity.weak
        bounds += all(other.bound != quantity.bound for other in fitting or same)
    return wrong, bounds


def _is_misplaced(
    quantity: Quantity, other: Quantity, piece: Sequence[Token], statement: Statement
) -> bool:
    """Whether a word that goes with the number goes with another number in the statement."""
    rivals = {
        rival.clause
        for rival in statement.quantities
        if rival.clause != other.clause
        and not rival.weak
        and rival.measure in (quantity.measure, other.measure)
    }
    if not rivals:
        return False
    elsewhere = here = 0
    for token in _near(piece, quantity):
        if token.content and token.clause == quantity.clause:
            clauses = {t.clause for t in statement.tokens if t.content and t.keys & token.keys}
            here += other.clause in clauses
            elsewhere += bool(clauses & rivals) and other.clause not in clauses
    return elsewhere > here


def _near(piece: Sequence[Token], quantity: Quantity) -> Sequence[Token]:
    return piece[max(0, quantity.place - _NEAR) : quantity.end + _NEAR]
