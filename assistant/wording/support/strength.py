"""Whether a sentence says a thing more strongly than the statement it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from .statements import Statement
from .tokens import Token
from .vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Strength:
    """What a sentence adds to a statement, or leaves out of it; true where it does.

    Attributes:
        must: It says "must" where the statement has "may" or "should".
        obliged: It says "must" where the statement says it plainly.
        should: It gives an advice that the statement does not give.
        only: It says "only" and the statement does not.
        usual: The statement has "usually" or "often".
        may: The statement has "may".
        can: The statement has "can".
        some: The statement has "some", "many", "most".
        restricted: The statement has "only", "except", "unless".

    """

    must: bool
    obliged: bool
    should: bool
    only: bool
    usual: bool
    may: bool
    can: bool
    some: bool
    restricted: bool

    @classmethod
    def between(cls, piece: Sequence[Token], statement: Statement) -> "Strength":
        """Compare a piece of a sentence with the clauses of the statement that it takes up."""
        told, no_duty = _text(piece), vocabulary().no_duty
        said = _kinds(told)
        given = _kinds(no_duty.sub(" ", _text(scope(piece, statement))))
        whole = _kinds(no_duty.sub(" ", _text(statement.tokens)))
        free = no_duty.search(told) is not None
        duty = "duty" in _kinds(no_duty.sub(" ", told))
        weak = bool(given & {"should", "may", "can"}) or "should" in whole
        gained = duty and "must" not in (given if weak else whole)
        soft = free or bool(said & {"usual", "may", "can", "rare"}) or "may not" in told
        return cls(
            must=gained and weak,
            obliged=gained and not weak,
            should="should" in said - whole,
            only="only" in said - whole,
            usual="usual" in given and not said & {"usual", "may"},
            may="may" in given and not soft,
            can="can" in given and not soft and "must" not in said,
            some="some" in given and not said & {"some", "usual"},
            restricted="only" in given and not said & {"only", "negative"} and not duty,
        )


def scope(piece: Sequence[Token], statement: Statement) -> list[Token]:
    """The clauses of the statement that the piece takes up: it has half of their content."""
    keys = frozenset[str]().union(*(token.keys for token in piece if token.content))
    hits: dict[int, int] = {}
    sizes: dict[int, int] = {}
    for token in statement.tokens:
        hits[token.clause] = hits.get(token.clause, 0) + bool(token.content and token.keys & keys)
        sizes[token.clause] = sizes.get(token.clause, 0) + token.content
    taken = {clause for clause, hit in hits.items() if hit and 2 * hit >= sizes[clause]}
    return [token for token in statement.tokens if token.clause in taken] or list(statement.tokens)


def turned(piece: Sequence[Token], statement: Statement) -> int:
    """Small words whose opposite alone stands in the statement: before and after."""
    said = {token.word for token in piece if not token.content}
    given = {token.word for token in statement.tokens if not token.content}
    return sum(
        one in said - given and other in given - said for one, other in vocabulary().opposites
    )


def _kinds(text: str) -> set[str]:
    """Which kinds of strength a text shows; see `words.yaml`."""
    return {name for name, rule in vocabulary().strength.items() if rule.search(text)}


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.word for token in tokens)
