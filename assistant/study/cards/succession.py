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
    """What became of each known card, by its id."""
    found: dict[str, Succession] = {}
    for one in known:
        card = new.card(one.id)
        changed = card is not None and card.fingerprint != one.fingerprint
        found[one.id] = Succession(card, changed)
    return found
