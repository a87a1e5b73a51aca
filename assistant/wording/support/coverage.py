"""Which words of a piece of a sentence stand in a statement, around it, or nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from .matching import found_in
from .order import HELPING
from .statements import Statement
from .tokens import Token
from .vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Words:
    """The words of content of a piece that do not stand in the statement itself.

    Attributes:
        headed: Those that stand in its headings or column titles.
        lent: Those that stand in the sentence before it alone.
        ordinal: "Second" and the like, nowhere.
        light: Those that add no fact, nowhere.
        unsaid: All others.

    """

    headed: tuple[Token, ...]
    lent: tuple[Token, ...]
    ordinal: tuple[Token, ...]
    light: tuple[Token, ...]
    unsaid: tuple[Token, ...]

    @classmethod
    def of(cls, content: Sequence[Token], statement: Statement) -> "Words":
        """Sort the words of content of a piece."""
        sorts: dict[str, list[Token]] = {name: [] for name in cls.__dataclass_fields__}
        for token in content:
            if not found_in(token, statement.keys) and not _converse_in(token, statement):
                sorts[_sort(token, statement)].append(token)
        return cls(**{name: tuple(tokens) for name, tokens in sorts.items()})

    @property
    def gone(self) -> tuple[Token, ...]:
        """Those that stand nowhere."""
        return (*self.ordinal, *self.light, *self.unsaid)


def _sort(token: Token, statement: Statement) -> str:
    if found_in(token, statement.around):
        return "headed"
    if _is_lent(token, statement):
        return "lent"
    if token.light:
        return "light"
    return "ordinal" if any(key.startswith("#") for key in token.keys) else "unsaid"


def _is_lent(token: Token, statement: Statement) -> bool:
    """Whether the sentence before has a word; its names only where no other name takes over."""
    named = any(own.name for own in statement.tokens)
    return found_in(token, statement.before) and not (token.name and named)


def _converse_in(token: Token, statement: Statement) -> bool:
    pairs = vocabulary().converses
    return any((own, key) in pairs for own in token.keys for key in statement.keys)


def has_opposite(token: Token, statement: Statement) -> bool:
    """Whether the statement has a word that says the opposite."""
    pairs = vocabulary().opposites
    return any((own, key) in pairs for own in token.keys | {token.word} for key in statement.keys)


def opens_with_name(piece: Sequence[Token], unsaid: Sequence[Token]) -> bool:
    """Whether a sentence begins with an unknown thing without an article: "Feast is a store"."""
    first = piece[0]
    singular = first in unsaid and not first.name and not first.word.endswith("s")
    return singular and len(piece) > 1 and piece[1].word in HELPING
