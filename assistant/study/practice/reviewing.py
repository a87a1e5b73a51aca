"""An answer to a card, and taking it back."""

from dataclasses import replace
from datetime import UTC, datetime

from ..cards import Card, remembered
from .memory import Memory, Review
from .progress import Progress
from .rating import Rating
from .scheduling import scheduled

UNDOABLE = 20  # newest reviews of which the memory before is kept


def reviewed(
    progress: Progress,
    card: Card,
    rating: Rating,
    now: datetime,
    *,
    build: str = "",
    correct: bool | None = None,
) -> Progress:
    """The progress after an answer at an aware time; nothing in it is lost."""
    before = _known(progress, card.id)
    schedule = scheduled(before.schedule if before else None, rating, now, progress.retention)
    count = before.count + 1 if before else 1
    memory = Memory(remembered(card), remembered(card), schedule, rating, count)
    review = Review(
        card.id,
        rating,
        now.astimezone(UTC),
        build,
        card.fingerprint,
        correct,
        new=before is None,
        before=before,
    )
    memories = {key: kept for key, kept in progress.memories.items() if kept is not before}
    return replace(
        progress,
        memories=memories | {memory.key: memory},
        reviews=(*_without_oldest_undo(progress.reviews), review),
    )


def undone(progress: Progress, card_id: str) -> Progress:
    """The progress without the newest answer to a card; as it is if that cannot be undone."""
    memory = progress.memories.get(card_id)
    place = _newest(progress.reviews, card_id)
    if memory is None or memory.learned.id != card_id or place is None:
        return progress
    review = progress.reviews[place]
    if not review.new and review.before is None:
        return progress
    memories = {key: kept for key, kept in progress.memories.items() if kept is not memory}
    if review.before is not None:
        memories[review.before.key] = review.before
    reviews = (*progress.reviews[:place], *progress.reviews[place + 1 :])
    return replace(progress, memories=memories, reviews=reviews)


def _known(progress: Progress, card_id: str) -> Memory | None:
    """The memory of a card; or of one that had its id when it was learned, before an edit."""
    found = progress.memories.get(card_id)
    learned = (kept for kept in progress.memories.values() if kept.learned.id == card_id)
    return found or next(learned, None)


def _newest(reviews: tuple[Review, ...], card_id: str) -> int | None:
    return next((at for at in reversed(range(len(reviews))) if reviews[at].card == card_id), None)


def _without_oldest_undo(reviews: tuple[Review, ...]) -> tuple[Review, ...]:
    """Leaves room for one more among those that can be undone."""
    old, new = reviews[: -UNDOABLE + 1], reviews[-UNDOABLE + 1 :]
    return (*(replace(each, before=None) if each.before else each for each in old), *new)
