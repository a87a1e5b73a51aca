"""A card to learn by, and a deck of them."""

from dataclasses import dataclass, field
from typing import Literal

from ...answer import Citation

CardKind = Literal["faq", "row", "list", "definition", "comparison"]


@dataclass(frozen=True, slots=True)
class Card:
    """One question with its answer and the place that proves it.

    Attributes:
        id: 16 hex digits, from what the card asks about, never from the answer's words.
        kind: Which part of a guide it was made from.
        question: Stands alone, and does not give its answer away.
        answer: Short, in the guide's own words; the items of a list on a line each.
        proof: Where the guide says it, mark 1: the quote is the literal text of that span.
        section_id: Id of the section that the proof stands in.
        level: Name of the level that it belongs to, "" if it belongs to none.
        topic: Title of that section.
        fingerprint: 16 hex digits that change exactly when the words of the answer do.
        distractors: Three wrong answers, false by the guide, or none.
        distractor_proofs: For each of them where the guide says what it belongs to, or None.

    """

    id: str
    kind: CardKind
    question: str
    answer: str
    proof: Citation
    section_id: str
    level: str
    topic: str
    fingerprint: str
    distractors: tuple[str, ...] = ()
    distractor_proofs: tuple[Citation | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of one build in reading order, by document."""

    build: str
    cards: tuple[Card, ...]
    _by_id: dict[str, Card] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {card.id: card for card in self.cards})

    def card(self, id_: str) -> Card | None:
        """The card of that id, or None."""
        return self._by_id.get(id_)
