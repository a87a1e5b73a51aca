"""Whether a sentence leaves out the condition or the limit under which a statement holds."""

from collections import Counter
from collections.abc import Sequence

from .matching import found_in
from .quantities import Quantity
from .statements import Statement
from .strength import scope
from .tokens import Token

_CONDITIONS = frozenset({"if", "unless", "when", "provided", "until"})
_SIMILAR = frozenset(
    [
        "with",
        "once",
        "where",
        "while",
        "for",
        "those",
        "who",
        "after",
        "during",
        "in",
        "as",
        "by",
        "should",
    ]
)  # what may stand for one


def unconditional(piece: Sequence[Token], statement: Statement) -> bool:
    """Whether a clause with "if" goes with what is said, and nothing of it is."""
    if any(token.word in _CONDITIONS or token.word in _SIMILAR for token in piece):
        return False
    said = frozenset().union(*(token.keys for token in piece))
    clauses = {t.clause for t in statement.tokens if t.word in _CONDITIONS}
    return any(
        not any(found_in(t, said) for t in statement.tokens if t.clause == clause and t.content)
        for clause in clauses
    )


def unlimited(counted: Sequence[Quantity], piece: Sequence[Token], statement: Statement) -> int:
    """How many numbers with "at least", "under" ... stand where the piece is from, unsaid."""
    said = frozenset().union(*(token.keys for token in piece))
    hits = Counter(
        token.clause for token in scope(piece, statement) if token.content and token.keys & said
    )
    clauses = {clause for clause, count in hits.items() if count > 1 or len(hits) == 1}
    return sum(
        bool(own.bound)
        and own.clause in clauses
        and not any(own.equals(quantity) for quantity in counted)
        for own in statement.quantities
    )
