"""Whether a sentence denies what a statement says, or says what it denies."""

from collections.abc import Sequence

from .matching import found_in
from .statements import Statement
from .strength import scope
from .tokens import Token

DENYING = frozenset(
    {"not", "no", "never", "none", "neither", "without", "nobody", "nothing", "nowhere"}
)
_TURNING = DENYING | {"unless", "except"}
_COMPARING = frozenset(
    [
        "more",
        "less",
        "longer",
        "larger",
        "higher",
        "older",
        "later",
        "greater",
        "fewer",
        "lower",
        "younger",
        "earlier",
        "only",
        "just",
    ]
)
_PARTING = frozenset(["without", "unless", "except", "rather", "apart", "that", "who", "which"])
_BEING = frozenset({"is", "are", "was", "were", "be", "been"})
_REACH = 5


def parity(piece: Sequence[Token], statement: Statement) -> bool:
    """Whether one of the two denies an odd number of times more than the other."""
    shared = _inside(piece) & _inside(statement.tokens)
    return (_count(piece, shared) - _given(scope(piece, statement), piece, shared)) % 2 == 1


def denied(piece: Sequence[Token], statement: Statement) -> bool:
    """Whether most words in common are denied on one side and said on the other."""
    here, there = _polarity(piece), _polarity(statement.tokens)
    shared = [key for key in here if key in there]
    differing = [key for key in shared if not here[key] & there[key]]
    both = len({frozenset(here[key]) for key in differing}) > 1
    return both or 2 * len(differing) > len(shared)


def _polarity(tokens: Sequence[Token]) -> dict[str, set[bool]]:
    """Each word of content, with whether the clauses that it stands in deny it."""
    clauses: list[list[Token]] = [[]]
    for place, token in enumerate(tokens):
        if clauses[-1] and (token.clause != clauses[-1][-1].clause or _parts(tokens, place)):
            clauses.append([])
        clauses[-1].append(token)
    found: dict[str, set[bool]] = {}
    for clause in clauses:
        negative = sum(
            _turns(clause, place) and not _compares(clause, place) for place in range(len(clause))
        )
        for token in clause:
            for key in _own(token) if token.content else ():
                found.setdefault(key, set()).add(negative % 2 == 1)
    return found


def _parts(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word denies only what comes behind it."""
    return tokens[place].word in (
        "without",
        "unless",
        "except",
        "rather",
        "apart",
        "that",
        "who",
        "which",
    )


def _count(tokens: Sequence[Token], shared: frozenset[str]) -> int:
    return sum(
        _turns(tokens, place) and not token.keys & shared and not _compares(tokens, place)
        for place, token in enumerate(tokens)
    )


def _given(tokens: Sequence[Token], piece: Sequence[Token], shared: frozenset[str]) -> int:
    """Denials of a statement, but for those of words that the sentence leaves out."""
    said = frozenset().union(*(token.keys for token in piece))
    count = 0
    for place, token in enumerate(tokens):
        if not _turns(tokens, place) or token.keys & shared or _compares(tokens, place):
            continue
        target = _target(tokens, place)
        count += target is None or found_in(target, said)
    return count


def _turns(tokens: Sequence[Token], place: int) -> bool:
    word = tokens[place].word
    if any(key.startswith("!") for key in tokens[place].keys):
        return place > 0 and tokens[place - 1].word in _BEING
    after = tokens[place + 1].word if place + 1 < len(tokens) else ""
    return word in _TURNING or (word, after) in (("rather", "than"), ("apart", "from"))


def _target(tokens: Sequence[Token], place: int) -> Token | None:
    """The first word of content behind a negation, in its clause."""
    for after in tokens[place + 1 : place + 1 + _REACH]:
        if after.clause != tokens[place].clause:
            return None
        if after.content:
            return after
    return None


def _compares(tokens: Sequence[Token], place: int) -> bool:
    """Whether "no" or "not" belongs to "no more than", "not be older than" or "not only"."""
    return any(token.word in _COMPARING for token in tokens[place + 1 : place + 3])


def _inside(tokens: Sequence[Token]) -> frozenset[str]:
    """The words that hold a negation in themselves, as "forbidden"."""
    keys = (key for token in tokens for key in token.keys)
    return frozenset(key for key in keys if key.startswith("!"))


def _own(token: Token) -> set[str]:
    return {key for key in token.keys if not key.startswith("=")}
