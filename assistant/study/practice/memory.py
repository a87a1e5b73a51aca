"""What a learner remembers of one card, and the reviews that told."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ..cards import Remembered
from .rating import Rating

Phase = Literal["learning", "review", "relearning"]


@dataclass(frozen=True, slots=True)
class Schedule:
    """What FSRS knows of a memory.

    Attributes:
        phase: Whether the card is learned in minutes, reviewed in days, or learned again.
        step: Which of the short intervals is under way; None between reviews of days.
        stability: Days until the chance to recall it has fallen to 90 %.
        difficulty: From 1, easy, to 10.
        due: When it is to be seen next, UTC.
        last: When it was seen last, UTC.

    """

    phase: Phase
    step: int | None
    stability: float
    difficulty: float
    due: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Memory:
    """A card that was practised.

    Attributes:
        learned: The card as it was answered last: what the learner holds to be true.
        card: The card that carries it on in the newest deck; the last one that did if none does.
        schedule: When it comes up by what was answered so far; no edit of a guide changes it.
        rating: The last one.
        count: How often it was practised.
        changed: Whether the guide says something else by now than what was learned.
        retired: Whether the guide has nothing of it any more.

    """

    learned: Remembered
    card: Remembered
    schedule: Schedule
    rating: Rating
    count: int
    changed: bool = False
    retired: bool = False

    @property
    def key(self) -> str:
        """The id of the card that it is about now, or was when it was practised last."""
        return self.learned.id if self.retired else self.card.id

    @property
    def due(self) -> datetime:
        """When it is to be seen next, UTC; a changed fact has been due since it was learned."""
        return self.schedule.last if self.changed else self.schedule.due


@dataclass(frozen=True, slots=True)
class Review:
    """One answer of a learner.

    Attributes:
        card: Id of the card as it was then.
        rating: How well it was remembered.
        at: When, UTC.
        build: Id of the build that the card came from.
        fingerprint: That of the card's answer then.
        correct: Whether the right answer was chosen, None where there was nothing to choose.
        new: Whether the card was seen for the first time.
        before: The memory before it, kept of the newest reviews alone, so that they can be undone.

    """

    card: str
    rating: Rating
    at: datetime
    build: str
    fingerprint: str
    correct: bool | None = None
    new: bool = False
    before: Memory | None = None
