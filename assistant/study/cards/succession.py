"""Which card of a new edition carries on one that a learner knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .card import Card, CardKind, Deck


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a learner's record keeps of a card, to know it again in a later edition.

    The attributes are those of the card; `document` is that of its proof. `answer` is there to
    show what was learned beside what the guide says now.
    """

    id: str
    kind: CardKind
    question: str
    fingerprint: str
    document: str
    topic: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of a known card: its card now, None if it is gone; whether the fact changed."""

    card: Card | None
    changed: bool


def remembered(card: Card) -> Remembered:
    """What to keep of a card."""
    return Remembered(
        id=card.id,
        kind=card.kind,
        question=card.question,
        fingerprint=card.fingerprint,
        document=card.proof.document,
        topic=card.topic,
        answer=card.answer,
    )


def succeed(known: Sequence[Remembered], new: Deck) -> Mapping[str, Succession]:
    """What became of each known card, by its id.

    A card that is gone is carried on by one that nobody knew and that asks about the same thing in
    other words: where a question was reworded, a thing or heading renamed, a section moved or a
    document renamed. No two are carried on by one.
    """
    from .matching import matches  # needed after an edit alone

    kept = {one.id: card for one in known if (card := new.card(one.id)) is not None}
    lost = [one for one in known if one.id not in kept]
    free = [card for card in new.cards if card.id not in kept]
    found = {**kept, **(matches(lost, free) if lost and free else {})}
    return {one.id: _succession(one, found.get(one.id)) for one in known}


def _succession(one: Remembered, card: Card | None) -> Succession:
    return Succession(card, card is not None and card.fingerprint != one.fingerprint)
