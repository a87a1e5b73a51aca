"""A learner's practice over the live cards, or over those of one guide or section of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.study.cards import Card, Deck
from assistant.study.practice import SOON, Memory, Progress, Rating, due

from .desk import Desk
from .visit import Visit

ADDRESSED = ("guide", "topic")
"""The fields that say which cards are practised."""


@dataclass(frozen=True, slots=True)
class Pupil:
    """Who practises what.

    Attributes:
        progress: What the learner remembers of all cards.
        deck: The cards that they practise now.
        picked: Whether these are the cards of a section, which the learner has chosen.
        now: The time, in the zone of this machine.

    """

    progress: Progress
    deck: Deck
    picked: bool
    now: datetime

    def memory(self, card: Card) -> Memory | None:
        """What is remembered of a card, None of a new one."""
        return self.progress.memories.get(card.id)

    def reviews(self, card: Card) -> int:
        """How often a card was practised: a form that says another number is of an older page."""
        memory = self.memory(card)
        return memory.count if memory else 0

    def queue(self) -> tuple[Card, ...]:
        """What to practise now, or soon; of a chosen section also all that is new."""
        up = due(self.progress, self.deck, self.now)
        if self.picked:
            met = {*self.progress.memories, *(card.id for card in up)}
            up = (*up, *(card for card in self.deck.cards if card.id not in met))
        return up or due(self.progress, self.deck, self.now, SOON)

    def until(self) -> timedelta | None:
        """How long until a card that was met comes up again; None if none ever does."""
        memories = (self.memory(card) for card in self.deck.cards)
        ahead = [memory.due - self.now for memory in memories if memory]
        return min(ahead, default=None)

    def keep(
        self, desk: Desk, visit: Visit, card: Card, rating: Rating, *, correct: bool | None = None
    ) -> None:
        """Keep an answer, unless another page was quicker; LearnersError if it cannot be kept."""
        desk.learners.study.keep_review(
            visit.learner,
            card,
            rating,
            self.now,
            build=self.deck.build,
            correct=correct,
            count=self.reviews(card),
        )


def pupil(desk: Desk, visit: Visit) -> Pupil:
    """The learner of a visit with the cards that it is about; TutorError for an unknown guide."""
    progress = desk.progress(visit)
    guide, topic = visit.field("guide") or None, visit.field("topic")
    deck = desk.study.deck(guide)
    picked = bool(guide and topic)
    if picked:
        deck = Deck(deck.build, tuple(card for card in deck.cards if card.section_id == topic))
    return Pupil(progress, deck, picked, visit.now)


def addressed(visit: Visit) -> dict[str, str]:
    """Which cards are practised, for the address of the next page."""
    return {name: visit.field(name) for name in ADDRESSED}
