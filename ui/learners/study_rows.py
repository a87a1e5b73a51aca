"""A learner's studies as rows of the learners' file."""

import logging
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from sqlite3 import Connection
from typing import Any

from assistant.study.practice import Memory, Progress, Rating, Review

from .studied import Studied
from .study_record import NO_AIMS, Aims, read_aims, read_memory, write_aims, write_memory

logger = logging.getLogger(__name__)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def load(database: Connection, key: bytes) -> Studied:
    """What is kept of the learner's studies; a memory that cannot be read is left out."""
    memories = database.execute("SELECT card, content FROM cards WHERE learner = ?", (key,))
    reviews = database.execute(
        "SELECT card, rating, at, build, fingerprint, correct, new, before FROM reviews "
        "WHERE learner = ? ORDER BY number",
        (key,),
    )
    aims = _aims(database.execute("SELECT content FROM studies WHERE learner = ?", (key,)))
    progress = Progress(
        {memory.key: memory for _, content in memories for memory in _memories(content)},
        tuple(_review(*row) for row in reviews),
        aims.retention,
        aims.new_a_day,
    )
    return Studied(progress, aims.plans)


def save(database: Connection, key: bytes, before: Studied, after: Studied) -> None:
    """Write what is different after a change."""
    _save_memories(database, key, before.progress, after.progress)
    _save_reviews(database, key, before.progress.reviews, after.progress.reviews)
    if _of(before) != _of(after):
        database.execute(
            "INSERT OR REPLACE INTO studies VALUES (?, ?)", (key, write_aims(_of(after)))
        )


def _save_memories(database: Connection, key: bytes, before: Progress, after: Progress) -> None:
    old = {memory.learned.id: memory for memory in before.memories.values()}
    new = {memory.learned.id: memory for memory in after.memories.values()}
    database.executemany(
        "DELETE FROM cards WHERE learner = ? AND card = ?",
        [(key, card) for card in old if card not in new],
    )
    database.executemany(
        "INSERT OR REPLACE INTO cards VALUES (?, ?, ?)",
        [(key, c, write_memory(memory)) for c, memory in new.items() if memory != old.get(c)],
    )


def _save_reviews(
    database: Connection, key: bytes, before: Sequence[Review], after: Sequence[Review]
) -> None:
    """Rewrite the reviews from the first that is another: mostly that adds one at the end."""
    pairs = enumerate(zip(before, after, strict=False))
    least = min(len(before), len(after))
    same = next((number for number, (old, new) in pairs if old != new), least)
    database.execute("DELETE FROM reviews WHERE learner = ? AND number > ?", (key, same))
    database.executemany(
        "INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(key, number, *_row(each)) for number, each in enumerate(after[same:], same + 1)],
    )


def _row(review: Review) -> tuple[Any, ...]:
    return (
        review.card,
        int(review.rating),
        (review.at - _EPOCH) // _MICROSECOND,
        review.build,
        review.fingerprint,
        review.correct,
        review.new,
        None if review.before is None else write_memory(review.before),
    )


def _review(
    card: str,
    rating: int,
    at: int,
    build: str,
    fingerprint: str,
    correct: int | None,
    new: int,
    before: bytes | None,
) -> Review:
    return Review(
        card,
        Rating(rating),
        _EPOCH + at * _MICROSECOND,
        build,
        fingerprint,
        None if correct is None else bool(correct),
        bool(new),
        None if before is None else next(_memories(before), None),
    )


def _memories(content: bytes) -> Iterator[Memory]:
    try:
        yield read_memory(content)
    except ValueError as error:
        logger.warning("What a learner remembers of a card cannot be read: %s", error)


def _aims(rows: Iterator[tuple[bytes]]) -> Aims:
    try:
        return next((read_aims(content) for (content,) in rows), NO_AIMS)
    except ValueError as error:
        logger.warning("A learner's aims and plans cannot be read: %s", error)
        return NO_AIMS


def _of(studied: Studied) -> Aims:
    return Aims(studied.progress.retention, studied.progress.new_a_day, studied.plans)
