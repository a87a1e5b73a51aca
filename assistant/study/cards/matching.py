"""Pairs of a card that is gone and a new one that asks about the same thing in other words."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from corpus import fold

from .card import Card
from .likeness import frame, likeness
from .renames import renamed
from .succession import Remembered

Found = dict[str, Card]
_MOSTLY = 0.5  # share of a document's cards that stand in another, which is then its new name
_LEAST = 1.0  # likeness from which on two cards are one


def matches(lost: Sequence[Remembered], free: Sequence[Card]) -> Mapping[str, Card]:
    """By id of a lost card the card that carries it on; each once, the surest pairs first.

    In this order: the same question with the same answer, anywhere; the same question in the same
    document; the questions that a name was exchanged in; and what is most alike in one document.
    """
    found: Found = {}
    _take(found, lost, free, _same_question_and_answer)
    homes = _homes(lost, found, free)

    def at_home(one: Remembered, card: Card) -> bool:
        return homes.get(one.document, one.document) == card.proof.document

    _take(found, lost, free, lambda one, card: at_home(one, card) and _same_question(one, card))
    for one, card in renamed(*_left(lost, free, found), at_home):
        found[one.id] = card
    _take_most_alike(found, lost, free, at_home)
    return found


def _same_question(one: Remembered, card: Card) -> bool:
    return one.kind == card.kind and fold(one.question) == fold(card.question)


def _same_question_and_answer(one: Remembered, card: Card) -> bool:
    return one.fingerprint == card.fingerprint and _same_question(one, card)


def _left(
    lost: Iterable[Remembered], free: Iterable[Card], found: Found
) -> tuple[list[Remembered], list[Card]]:
    taken = {card.id for card in found.values()}
    return (
        [one for one in lost if one.id not in found],
        [card for card in free if card.id not in taken],
    )


def _take(
    found: Found,
    lost: Sequence[Remembered],
    free: Sequence[Card],
    fits: Callable[[Remembered, Card], bool],
) -> None:
    """Adds the pairs that fit; of several cards the first."""
    still_lost, still_free = _left(lost, free, found)
    for one in still_lost:
        card = next((card for card in still_free if fits(one, card)), None)
        if card is not None:
            found[one.id] = card
            still_free.remove(card)


def _homes(lost: Sequence[Remembered], found: Found, free: Sequence[Card]) -> Mapping[str, str]:
    """The new names of documents, by the old ones: where most of a document's cards went."""
    every = Counter(one.document for one in lost)
    went = Counter((one.document, found[one.id].proof.document) for one in lost if one.id in found)
    there = {card.proof.document for card in free}
    return {
        old: new
        for (old, new), count in went.items()
        if old not in there and count >= _MOSTLY * every[old]
    }


def _take_most_alike(
    found: Found,
    lost: Sequence[Remembered],
    free: Sequence[Card],
    at_home: Callable[[Remembered, Card], bool],
) -> None:
    still_lost, still_free = _left(lost, free, found)
    pairs = [
        (alike, one, card)
        for one in still_lost
        for card in still_free
        if one.kind == card.kind
        and at_home(one, card)
        and (alike := max(likeness(one, card), frame(one, card))) >= _LEAST
    ]
    pairs.sort(key=lambda pair: (-pair[0], pair[1].id, pair[2].id))
    taken: set[str] = set()
    for _, one, card in pairs:
        if one.id not in found and card.id not in taken:
            found[one.id] = card
            taken.add(card.id)
