"""A few cards about bees, made by hand, and what became of a learner who practises them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from assistant import Citation
from assistant.study.cards import Card, Deck
from assistant.study.coverage import Asked, LevelRow, TopicRow
from assistant.study.practice import Progress, Rating, reviewed
from tests.assistant.beekeeping import beekeeping

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def card(name: str, level: str, quote: str) -> Card:
    guide = beekeeping()
    start = guide.text.index(quote)
    section = guide.section_at(start)
    assert section is not None
    path = section.heading_path
    end = start + len(quote)
    proof = Citation(1, quote, guide.document, guide.title, path, None, start, end)
    return Card(name, "list", f"{name}?", quote, proof, section.id, level, section.title, name)


DECK = Deck(
    "build",
    (
        card("valid", "", "The diploma is valid for four years."),
        card("smoker", "Apprentice", "Lighting a smoker and keeping it lit."),
        card("drones", "Apprentice", "Telling workers, drones and the queen apart."),
        card("rain", "Apprentice", "Opening the hive in the rain."),
        card("swarm", "Journeyman", "Catching a swarm from a tree."),
        card("winter", "Journeyman", "Taking too much honey before winter."),
    ),
)


def practised(ratings: Mapping[str, Rating], deck: Deck = DECK) -> Progress:
    progress = Progress()
    for name, rating in ratings.items():
        known = deck.card(name)
        assert known is not None
        progress = reviewed(progress, known, rating, NOW)
    return progress


def asked(name: str, question: str = "What?") -> Asked:
    known = DECK.card(name)
    assert known is not None
    return Asked(question, (replace(known.proof, mark=2),))


def level(rows: tuple[LevelRow, ...], name: str) -> LevelRow:
    return next(row for row in rows if row.level == name)


def topic(rows: tuple[LevelRow, ...], name: str, title: str) -> TopicRow:
    return next(row for row in level(rows, name).topics if row.topic == title)
