"""Something that a guide says and that can be asked, before it becomes a card."""

from collections.abc import Iterable
from dataclasses import dataclass

from .card import CardKind
from .identity import fingerprint

_MOST_RIVALS = 60  # among which three are found in no time


@dataclass(frozen=True, slots=True)
class Rival:
    """What may be mistaken for an answer, and where the guide says it.

    `claim` is a thing and a value that it claims of that, where it claims of more than one thing.
    """

    text: str
    start: int
    end: int
    claim: tuple[str, str] | None = None


def few(rivals: Iterable[Rival]) -> tuple[Rival, ...]:
    """At most sixty of very many, the same ones wherever they stand."""
    every = tuple(rivals)
    if len(every) <= _MOST_RIVALS:
        return every
    return tuple(sorted(every, key=lambda rival: fingerprint(rival.text))[:_MOST_RIVALS])


@dataclass(frozen=True, slots=True)
class Fact:
    """A question with its answer, and what it asks about.

    Attributes:
        kind: Which part of the guide it is from.
        about: What is asked about: names of the thing and of its attribute, for the identity.
        question, answer: As on the card.
        start, end: Where the guide says it.
        level: Name of the level that it belongs to, or "".
        thing: Name of the thing that the answer is true of, "" if there is none of that sort.
        given: The guide's words that the question gives, which are part of the fact.
        ordered: Whether the lines of the answer have an order, as steps do.
        rivals: Answers to the same question about other things.

    """

    kind: CardKind
    about: tuple[str, ...]
    question: str
    answer: str
    start: int
    end: int
    level: str = ""
    thing: str = ""
    given: str = ""
    ordered: bool = True
    rivals: tuple[Rival, ...] = ()

    @property
    def fingerprint(self) -> str:
        """What changes exactly when the fact does."""
        return fingerprint(self.answer, self.given, ordered=self.ordered)
