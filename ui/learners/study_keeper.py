"""What a learner practises and plans, as commands and pages keep it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from assistant.study.cards import Card, Deck
from assistant.study.plan import PlanWish
from assistant.study.practice import (
    Progress,
    Rating,
    aimed,
    followed,
    reviewed,
    undone,
)

from .studied import Plans, Studied, joined, with_plan, with_tick, without_plan
from .study_document import read_document, write_document

_MOST_REVIEWS = 30_000  # of one learner; the oldest tenth makes room
Change = Callable[[Studied], Studied]


class Shelf(Protocol):
    """Where studies are kept: on the disk, or in memory."""

    def studied(self, learner: str) -> Studied:
        """What is kept."""
        ...

    def change_studied(self, learner: str, change: Change) -> Studied:
        """Change it, while nobody else does; what is kept afterwards."""
        ...


class StudyKeeper:
    """The studies of each learner, on the shelf that `shelf_of` names for them.

    Each method gives what is kept when it returns, and raises LearnersError if the file cannot be
    used: a review that could not be kept is never passed over in silence.
    """

    def __init__(self, shelf_of: Callable[[str], Shelf]) -> None:
        self._shelf_of = shelf_of

    def studied(self, learner: str) -> Studied:
        """All that is kept."""
        return self._shelf_of(learner).studied(learner)

    def progress(self, learner: str) -> Progress:
        """The progress as it was kept last."""
        return self._shelf_of(learner).studied(learner).progress

    def follow(self, learner: str, deck: Deck) -> Progress:
        """The progress carried over to the cards of a whole build, and kept so."""
        before = self.progress(learner)
        if followed(before, deck) == before:
            return before
        return self._change_progress(learner, lambda progress: followed(progress, deck))

    def keep_review(
        self,
        learner: str,
        card: Card,
        rating: Rating,
        now: datetime,
        *,
        build: str = "",
        correct: bool | None = None,
        count: int | None = None,
    ) -> Progress:
        """Keep an answer given at an aware time.

        With `count`, the reviews that the card had when it was shown, an answer to what was
        answered meanwhile changes nothing: a form sent twice counts once.
        """

        def change(progress: Progress) -> Progress:
            memory = progress.memories.get(card.id)
            if count is not None and count != (memory.count if memory else 0):
                return progress
            grown = reviewed(progress, card, rating, now, build=build, correct=correct)
            if len(grown.reviews) > _MOST_REVIEWS:
                return replace(grown, reviews=grown.reviews[_MOST_REVIEWS // 10 :])
            return grown

        return self._change_progress(learner, change)

    def undo_review(self, learner: str, card_id: str) -> Progress:
        """Take the newest answer to a card back, if it is one of the newest twenty."""
        return self._change_progress(learner, lambda progress: undone(progress, card_id))

    def keep_aims(self, learner: str, retention: float, new_a_day: int) -> Progress:
        """Keep other aims; ValueError, with a sentence, for numbers outside their bounds."""
        return self._change_progress(
            learner, lambda progress: aimed(progress, retention, new_a_day)
        )

    def plans(self, learner: str) -> Plans:
        """The plans that are kept, and what was ticked in them."""
        return self._shelf_of(learner).studied(learner).plans

    def keep_plan(self, learner: str, wish: PlanWish) -> Plans:
        """Keep a plan, in the place of another for the same level of the same guide."""
        return self._change_plans(learner, lambda plans: with_plan(plans, wish))

    def drop_plan(self, learner: str, wish: PlanWish) -> Plans:
        """Keep the plan for a level of a guide no longer."""
        return self._change_plans(learner, lambda plans: without_plan(plans, wish))

    def tick(self, learner: str, item_id: str, done: bool) -> Plans:
        """Tick an item of a plan, or take its tick away."""
        return self._change_plans(learner, lambda plans: with_tick(plans, item_id, done))

    def export(self, learner: str) -> bytes:
        """All of it as a JSON document, which `bring_in` reads on any machine."""
        return write_document(self._shelf_of(learner).studied(learner))

    def bring_in(self, learner: str, document: bytes) -> Progress:
        """Add what a document holds to what is kept; no review of either is lost.

        Of a card that both know, what was practised later counts; of aims and plans those that
        are kept. Follow the live deck afterwards. Raises LearnersError, of kind "document", for
        what `export` did not write.
        """
        other = read_document(document)

        shelf = self._shelf_of(learner)
        return shelf.change_studied(learner, lambda mine: joined(mine, other)).progress

    def _change_progress(self, learner: str, change: Callable[[Progress], Progress]) -> Progress:
        return (
            self._shelf_of(learner)
            .change_studied(learner, lambda kept: replace(kept, progress=change(kept.progress)))
            .progress
        )

    def _change_plans(self, learner: str, change: Callable[[Plans], Plans]) -> Plans:
        return (
            self._shelf_of(learner)
            .change_studied(learner, lambda kept: replace(kept, plans=change(kept.plans)))
            .plans
        )
