"""The answers to choose from in a quiz."""

from hashlib import sha256

from ..cards import Card


def choices(card: Card, count: int) -> tuple[str, ...]:
    """The right answer among the wrong ones; none for a card that has no wrong ones.

    `count` is how often the card was practised (`Memory.count`, 0 for a new one): the order is
    another each time, and the same whenever it is asked for.
    """

    def place(answer: str) -> bytes:
        return sha256(f"{card.id} {count} {answer}".encode()).digest()

    return tuple(sorted((card.answer, *card.distractors), key=place)) if card.distractors else ()
