"""What is to be practised now."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from ..cards import Card, Deck
from .progress import Progress

SOON = timedelta(minutes=20)
"""How far a session looks ahead when nothing else is left, for cards that are being learned."""


def due(
    progress: Progress, deck: Deck, now: datetime, ahead: timedelta = timedelta()
) -> tuple[Card, ...]:
    """The queue at an aware time, whose zone says where the learner's day begins.

    First what changed since it was learned, then what is due, longest first, then cards never
    seen, as many as the day still allows, in the deck's order but one of each place in the guide
    before the second of any. `ahead` adds what is due soon. The progress should have `followed` the
    deck, or the whole that the deck is a part of.
    """
    known = progress.memories
    until = (now + ahead).astimezone(UTC)
    up = (known[card.id] for card in deck.cards if card.id in known)
    waiting = [memory for memory in up if not memory.retired and memory.due <= until]
    waiting.sort(key=lambda memory: (not memory.changed, memory.due))
    again = [card for memory in waiting if (card := deck.card(memory.key))]
    new = [card for card in _spread(deck.cards) if card.id not in known]
    return (*again, *new[: left_today(progress, now)])


def left_today(progress: Progress, now: datetime) -> int:
    """How many cards may still be shown for the first time on the day of an aware time."""
    begun = now.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
    seen = sum(review.new and review.at >= begun for review in progress.reviews)
    return max(0, progress.new_a_day - seen)


def _spread(cards: Iterable[Card]) -> list[Card]:
    """The cards with those of one place apart: the one just seen would give the next away."""
    seen: Counter[tuple[str, int, int]] = Counter()
    ranked = []
    for card in cards:
        place = (card.proof.document, card.proof.start, card.proof.end)
        ranked.append((seen[place], card))
        seen[place] += 1
    return [card for _, card in sorted(ranked, key=lambda one: one[0])]
