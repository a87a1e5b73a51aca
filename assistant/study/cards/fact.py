"""Something that a guide says and that can be asked, before it becomes a card."""

from dataclasses import dataclass

from .card import CardKind


@dataclass(frozen=True, slots=True)
class Fact:
    """A question with its answer, and what it asks about.

    Attributes:
        kind: Which part of the guide it is from.
        about: What is asked about: names of the thing and of its attribute, for the identity.
        question, answer: As on the card.
        start, end: Where the guide says it.
        level: Name of the level that it belongs to, or "".
        column: What others must share to be mistaken for the answer: a column, a kind, or "".

    """

    kind: CardKind
    about: tuple[str, ...]
    question: str
    answer: str
    start: int
    end: int
    level: str = ""
    column: str = ""
