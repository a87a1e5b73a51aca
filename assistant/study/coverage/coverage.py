"""What a learner knows, asks about and has never touched, by level and topic."""

from dataclasses import dataclass
from functools import reduce
from typing import Literal

Standing = Literal["learnt", "shaky", "wrong", "untouched"]
"""How a learner stands with a card: "shaky" is what was right once and is to be seen again."""

Why = Literal["wrong", "changed", "due", "exam", "asked", "own", "untouched"]
"""Why something is the next best thing to study, the strongest reason first."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of cards by how the learner stands with them, and of questions.

    `asked` counts the questions that were answered from the place, `refused` those that name its
    level and had no answer in the guide.
    """

    learnt: int = 0
    shaky: int = 0
    wrong: int = 0
    untouched: int = 0
    asked: int = 0
    refused: int = 0

    @property
    def cards(self) -> int:
        """All cards."""
        return self.learnt + self.shaky + self.wrong + self.untouched

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.learnt + other.learnt,
            self.shaky + other.shaky,
            self.wrong + other.wrong,
            self.untouched + other.untouched,
            self.asked + other.asked,
            self.refused + other.refused,
        )


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A section with cards.

    Attributes:
        topic: Its title.
        section: Its id in the guide, for a link to read it.
        path: Its heading path, outermost first.
        cards: Ids of its cards, in reading order.
        tally: Their standing, and the questions about it.

    """

    topic: str
    section: str
    path: tuple[str, ...]
    cards: tuple[str, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A level of a guide with its topics; `level` is "" for what belongs to none.

    `tally` counts also the questions about its sections that have no cards.
    """

    document: str
    title: str
    level: str
    topics: tuple[TopicRow, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class NextBest:
    """The next best thing to study.

    Attributes:
        why: Why this, for programs and other languages.
        reason: The same in one English sentence.
        document, level, topic, section, path: Where to read, as in the rows.
        cards: Ids of the cards to practise, those that the reason is about, in reading order.

    """

    why: Why
    reason: str
    document: str
    level: str
    topic: str
    section: str
    path: tuple[str, ...]
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a learner has got with the guides of a build.

    Attributes:
        build: Id of the build whose cards are counted.
        levels: In reading order, by document.
        refused: The learner's questions that the guides did not answer, each once, oldest first.
        next: What to study next; None when everything is learnt, or there are no cards.

    """

    build: str
    levels: tuple[LevelRow, ...]
    refused: tuple[str, ...] = ()
    next: NextBest | None = None

    @property
    def total(self) -> Tally:
        """All rows together, and all refused questions."""
        counted = reduce(Tally.__add__, (row.tally for row in self.levels), Tally())
        return counted + Tally(refused=len(self.refused) - counted.refused)
