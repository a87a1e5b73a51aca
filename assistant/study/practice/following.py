"""A learner's memories carried over to another edition of the guide."""

from collections.abc import Container
from dataclasses import replace

from ..cards import Deck, Remembered, Succession, remembered, succeed
from .memory import Memory
from .progress import Progress


def followed(progress: Progress, deck: Deck) -> Progress:
    """The progress over the cards of a deck: all of a build, not of one guide.

    A card whose answer is another by now is marked as changed and so is due at once; one that is
    gone is retired; every other keeps its schedule. What was learned is compared afresh each time,
    so that following one deck twice changes nothing, and an earlier one brings back what was.
    """
    memories = sorted(
        progress.memories.values(),
        key=lambda memory: (deck.card(memory.learned.id) is not None, memory.schedule.last),
        reverse=True,  # should two memories claim one card, the surer and fresher has it
    )
    known = [_known(memory, deck) for memory in memories]
    found = succeed(known, deck)
    moved: dict[str, Memory] = {}
    for memory, one in zip(memories, known, strict=True):
        now = _moved(memory, found.get(one.id), moved)
        moved[now.key] = now
    return progress if moved == progress.memories else replace(progress, memories=moved)


def _known(memory: Memory, deck: Deck) -> Remembered:
    """The card to look for: that which was learned if it is there, or what carried it on last."""
    if deck.card(memory.learned.id) is not None:
        return memory.learned
    return replace(memory.card, fingerprint=memory.learned.fingerprint)


def _moved(memory: Memory, succession: Succession | None, taken: Container[str]) -> Memory:
    if succession is None or succession.card is None or succession.card.id in taken:
        return replace(memory, changed=False, retired=True)
    card = remembered(succession.card)
    return replace(memory, card=card, changed=succession.changed, retired=False)
