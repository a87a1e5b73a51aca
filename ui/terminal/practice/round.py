"""One round of practice, apart from how it is shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from assistant.study.cards import Card, Deck
from assistant.study.practice import SOON, Memory, Progress, Rating, due

from ...learners import StudyKeeper


class Decks(Protocol):
    """Gives the cards of the live build, as `Study` does."""

    def deck(self, guide: str | None = None) -> Deck:
        """All cards, or those of one guide; TutorError where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be practised: one guide or all, what has a text in its headings, choices alone."""

    guide: str | None = None
    topic: str = ""
    quiz: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """How many of a learner's cards another build says otherwise, and has nothing of any more."""

    changed: int
    retired: int


class Round:
    """The cards of a learner as they come up; what is answered is kept before the next is given.

    Attributes:
        deck: The cards that are wanted of the live build.
        progress: The learner's, as it is kept.
        answered: The ratings of this round by the card, oldest first.

    """

    def __init__(
        self,
        study: Decks,
        keeper: StudyKeeper,
        learner: str,
        wanted: Wanted = Wanted(),
        clock: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        self.wanted = wanted
        self.clock = clock
        self.answered: list[tuple[Card, Rating]] = []
        self._study = study
        self._keeper = keeper
        self._learner = learner
        self._again: Card | None = None
        self.deck = Deck("", ())
        self.refresh()

    def refresh(self) -> Edition | None:
        """Follow the live build; what it means for the learner if it has just become another.

        Raises TutorError and LearnersError.
        """
        whole = self._study.deck()
        if whole.build == self.deck.build:
            return None
        first, before = not self.deck.build, self._keeper.progress(self._learner)
        self.progress: Progress = self._keeper.follow(self._learner, whole)
        self.deck = wanted_cards(self._study.deck(self.wanted.guide), self.wanted)
        self._again = None
        return None if first else _difference(before, self.progress)

    def queue(self) -> tuple[Card, ...]:
        """What is left to practise now; if that is nothing, what is due within minutes."""
        now = self.clock()
        return due(self.progress, self.deck, now) or due(self.progress, self.deck, now, SOON)

    def next(self) -> Card | None:
        """The card to show: one that was taken back, or the first of the queue."""
        return self._again or next(iter(self.queue()), None)

    def memory(self, card: Card) -> Memory | None:
        """What is remembered of a card, None if it was never shown."""
        return self.progress.memories.get(card.id)

    def answer(self, card: Card, rating: Rating, correct: bool | None = None) -> None:
        """Keep an answer; it is on the disk when this returns. LearnersError if it is not."""
        self.progress = self._keeper.keep_review(
            self._learner, card, rating, self.clock(), build=self.deck.build, correct=correct
        )
        self.answered.append((card, rating))
        self._again = None

    def undo(self) -> bool:
        """Take the last answer of this round back and show its card again; whether there is one."""
        if not self.answered:
            return False
        card, _ = self.answered[-1]
        self.progress = self._keeper.undo_review(self._learner, card.id)
        self.answered.pop()
        self._again = self.deck.card(card.id)
        return True


def _difference(before: Progress, after: Progress) -> Edition:
    old, new = before.memories.values(), after.memories.values()
    return Edition(
        changed=sum(one.changed for one in new) - sum(one.changed for one in old),
        retired=sum(one.retired for one in new) - sum(one.retired for one in old),
    )


def wanted_cards(deck: Deck, wanted: Wanted) -> Deck:
    """The cards with the text in a heading above them or in their level; with choices, if asked."""
    text = wanted.topic.casefold().strip()

    def fits(card: Card) -> bool:
        headings = (*card.proof.section, card.topic, card.level)
        named = any(text in heading.casefold() for heading in headings)
        return named and (bool(card.distractors) or not wanted.quiz)

    return replace(deck, cards=tuple(filter(fits, deck.cards)))
