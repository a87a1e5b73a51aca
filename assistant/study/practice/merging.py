"""Two records of one learner's practice made one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .memory import Memory, Review
from .progress import Progress


def merged(mine: Progress, other: Progress) -> Progress:
    """The progress with what another one has besides: no review of either is lost.

    Of a card that both know, the memory that was practised later stays. The aims are those of
    `mine`. Follow the live deck afterwards: the two may come from different editions.
    """
    reviews = {(each.card, each.at): each for each in (*other.reviews, *mine.reviews)}
    return replace(
        mine,
        memories=_later(*mine.memories.values(), *other.memories.values()),
        reviews=tuple(_in_order(reviews.values())),
    )


def _in_order(reviews: Iterable[Review]) -> Iterator[Review]:
    """The reviews as they were given; a card that both showed first was new only once."""
    seen: set[str] = set()
    for review in sorted(reviews, key=lambda review: (review.at, review.card)):
        yield replace(review, new=False) if review.new and review.card in seen else review
        seen.add(review.card)


def _later(*memories: Memory) -> dict[str, Memory]:
    """Of several memories of one card the one that was practised last."""
    found: dict[str, Memory] = {}
    learned: set[str] = set()
    newest = sorted(memories, key=lambda one: (one.schedule.last, one.count), reverse=True)
    for memory in newest:  # of two at the same moment the one given first
        if memory.learned.id not in learned and memory.key not in found:
            learned.add(memory.learned.id)
            found[memory.key] = memory
    return found
