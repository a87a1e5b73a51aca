"""From guides to a deck."""

from collections.abc import Iterator, Sequence

from corpus import Guide

from ...answer import Citation
from .card import Card, Deck
from .fact import Fact
from .faqs import from_faqs
from .identity import fingerprint, identity
from .rows import from_rows


def deck(guides: Sequence[Guide], build: str) -> Deck:
    """The cards of the guides of a build."""
    return Deck(build, tuple(card for guide in guides for card in _cards(guide)))


def _cards(guide: Guide) -> Iterator[Card]:
    facts = sorted([*from_faqs(guide), *from_rows(guide)], key=lambda fact: fact.start)
    known: set[str] = set()
    for fact in facts:
        card = _card(fact, guide)
        if card.id not in known:
            known.add(card.id)
            yield card


def _card(fact: Fact, guide: Guide) -> Card:
    section = guide.section_at(fact.start)
    return Card(
        id=identity(guide.document, fact.kind, fact.about),
        kind=fact.kind,
        question=fact.question,
        answer=fact.answer,
        proof=_proof(fact, guide),
        section_id=section.id if section else "",
        level=fact.level,
        topic=section.title if section else "",
        fingerprint=fingerprint(fact.answer),
    )


def _proof(fact: Fact, guide: Guide) -> Citation:
    section = guide.section_at(fact.start)
    return Citation(
        mark=1,
        quote=guide.text[fact.start : fact.end],
        document=guide.document,
        title=guide.title,
        section=section.heading_path if section else (),
        page=guide.page_at(fact.start),
        start=fact.start,
        end=fact.end,
    )
