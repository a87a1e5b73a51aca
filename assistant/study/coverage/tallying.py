"""Counts what a learner knows and asked, by level and topic."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import reduce
from typing import NamedTuple

from corpus import Guide
from index import words

from ...answer import Citation
from ..cards import Card, Deck
from ..practice import Progress
from .asked import Asked
from .coverage import LevelRow, Tally, TopicRow
from .standing import standing

_COLUMNS = {"learnt": Tally(1), "shaky": Tally(0, 1), "wrong": Tally(0, 0, 1)}


class _Place(NamedTuple):
    """Where a card belongs: a level of a document, and a section."""

    document: str
    level: str
    section: str


def tallied(
    deck: Deck, guides: Sequence[Guide], asked: Sequence[Asked], progress: Progress, now: datetime
) -> tuple[LevelRow, ...]:
    """The rows, by document in the deck's order; what belongs to no level comes last in each."""
    cards = _by_place(deck)
    named = {guide.document: guide for guide in guides}
    questions = _questions(asked, cards, named)
    topics = {
        place: _topic(place, held, progress, now, questions.get(place, 0))
        for place, held in cards.items()
    }
    levels = dict.fromkeys((place.document, place.level) for place in cards)
    documents = list(dict.fromkeys(document for document, _ in levels))
    ordered = sorted(levels, key=lambda level: (documents.index(level[0]), not level[1]))
    return tuple(_level(*level, topics, questions, asked, named) for level in ordered)


def _by_place(deck: Deck) -> dict[_Place, list[Card]]:
    found: dict[_Place, list[Card]] = {}
    for card in deck.cards:
        found.setdefault(_Place(card.proof.document, card.level, card.section_id), []).append(card)
    return found


def _topic(
    place: _Place, cards: Sequence[Card], progress: Progress, now: datetime, asked: int
) -> TopicRow:
    stands = (standing(progress.memories.get(card.id), now) for card in cards)
    counted = reduce(Tally.__add__, (_COLUMNS.get(one, Tally(untouched=1)) for one in stands))
    ids = tuple(card.id for card in cards)
    first = cards[0]
    return TopicRow(
        first.topic, place.section, first.proof.section, ids, replace(counted, asked=asked)
    )


def _level(
    document: str,
    level: str,
    topics: Mapping[_Place, TopicRow],
    questions: Mapping[_Place, int],
    asked: Iterable[Asked],
    guides: Mapping[str, Guide],
) -> LevelRow:
    """A level with its topics; its questions are counted with those of sections without cards."""
    own = [
        row for place, row in topics.items() if (place.document, place.level) == (document, level)
    ]
    other = {key: n for key, n in questions.items() if key not in topics}
    beside = sum(n for key, n in other.items() if (key.document, key.level) == (document, level))
    refused = sum(one.refused and names(one.question, level) for one in asked) if level else 0
    counted = reduce(
        Tally.__add__, (row.tally for row in own), Tally(asked=beside, refused=refused)
    )
    return LevelRow(document, guides[document].title, level, tuple(own), counted)


def _questions(
    asked: Iterable[Asked], cards: Mapping[_Place, Sequence[Card]], guides: Mapping[str, Guide]
) -> dict[_Place, int]:
    """How many questions were answered from each place; one counts once for a place."""
    found: dict[_Place, int] = {}
    for one in asked:
        places = {place for cited in one.citations for place in _places(cited, cards, guides)}
        for place in places:
            found[place] = found.get(place, 0) + 1
    return found


def _places(
    cited: Citation, cards: Mapping[_Place, Sequence[Card]], guides: Mapping[str, Guide]
) -> Iterator[_Place]:
    """Where a citation belongs: the cards that it proves, else its section, with cards or without.

    What was cited in an earlier edition is found by its heading path.
    """
    guide = guides.get(cited.document)
    section = (
        next((s for s in guide.sections if s.heading_path == cited.section), None)
        if guide
        else None
    )
    if section is None:
        return
    near = [p for p in cards if p.document == cited.document and p.section == section.id]
    proven = [place for place in near if any(_proves(cited, card) for card in cards[place])]
    if near:
        yield from proven or near[:1]
        return
    levels = {place.level for place in cards if place.document == cited.document and place.level}
    over = (level for title in reversed(cited.section) for level in levels if names(title, level))
    yield _Place(cited.document, next(over, ""), section.id)


def _proves(cited: Citation, card: Card) -> bool:
    return card.proof.quote in cited.quote or cited.quote in card.proof.quote


def names(text: str, level: str) -> bool:
    """Whether a text has the words of a level's name."""
    return f" {' '.join(words(level))} " in f" {' '.join(words(text))} "
