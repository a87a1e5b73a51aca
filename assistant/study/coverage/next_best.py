"""The next best thing to study, with the reason for it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from importlib.resources import files
from typing import get_args

from corpus import parsed

from ..cards import Card, Deck
from ..practice import Progress
from .coverage import LevelRow, NextBest, TopicRow, Why
from .standing import standing

_RANK = {why: rank for rank, why in enumerate(get_args(Why))}


@dataclass(frozen=True, slots=True)
class Aims:
    """What a learner works towards: their own levels, and the day of the next exam of a level."""

    own: Collection[str]
    exams: Mapping[str, date]


def next_best(
    levels: Sequence[LevelRow], deck: Deck, progress: Progress, aims: Aims, now: datetime
) -> NextBest | None:
    """The topic with the strongest reason; None when every card is learnt.

    Of several, that of the next exam, then of the learner's own level, then where there is most.
    """
    found = [
        reason
        for row in levels
        for topic in row.topics
        for reason in _reasons(row, topic, deck, progress, aims, now)
    ]
    best = min(found, key=lambda reason: _order(reason, aims), default=None)
    return _told(best, aims) if best else None


@dataclass(frozen=True, slots=True)
class _Reason:
    row: LevelRow
    topic: TopicRow
    why: Why
    cards: tuple[str, ...]


def _order(reason: _Reason, aims: Aims) -> tuple[int, date, bool, int]:
    """Smaller is better; what is equal keeps the reading order."""
    level = reason.row.level
    exam = aims.exams.get(level, date.max)
    mine = level in aims.own or level in aims.exams
    return _RANK[reason.why], exam, not mine, -_weight(reason)


def _weight(reason: _Reason) -> int:
    """How much of a reason there is; what was never seen is best read in order."""
    if reason.why == "asked":
        return reason.topic.tally.asked
    return len(reason.cards) if reason.why in ("wrong", "changed", "due") else 0


def _reasons(
    row: LevelRow, topic: TopicRow, deck: Deck, progress: Progress, aims: Aims, now: datetime
) -> Iterator[_Reason]:
    cards = [card for id_ in topic.cards if (card := deck.card(id_))]
    by = {id_: standing(progress.memories.get(id_), now) for id_ in topic.cards}
    wrong = _ids(card for card in cards if by[card.id] == "wrong")
    untouched = _ids(card for card in cards if by[card.id] == "untouched")
    changed = _ids(c for c in cards if (m := progress.memories.get(c.id)) and m.changed)
    due = _ids(c for c in cards if by[c.id] == "shaky" and progress.memories[c.id].due <= now)
    if wrong:
        yield _Reason(row, topic, "wrong", wrong)
    if changed:
        yield _Reason(row, topic, "changed", changed)
    if due:
        yield _Reason(row, topic, "due", due)
    if untouched:
        for why, holds in _untouched(row, topic, aims).items():
            if holds:
                yield _Reason(row, topic, why, untouched)


def _untouched(row: LevelRow, topic: TopicRow, aims: Aims) -> dict[Why, bool]:
    """Why cards that were never seen may be the next, strongest first."""
    return {
        "exam": row.level in aims.exams,
        "asked": topic.tally.asked > 0,
        "own": row.level in aims.own,
        "untouched": True,
    }


def _ids(cards: Iterator[Card]) -> tuple[str, ...]:
    return tuple(card.id for card in cards)


def _told(reason: _Reason, aims: Aims) -> NextBest:
    row, topic = reason.row, reason.topic
    exam = aims.exams.get(row.level)
    place = f"“{topic.topic or row.title}”" + (f" ({row.level})" if row.level else "")
    sentence = _sentences()[reason.why].format(
        place=place,
        count=len(reason.cards),
        level=row.level,
        day=f"{exam.day} {exam:%B %Y}" if exam else "",
    )
    return NextBest(
        why=reason.why,
        reason=sentence,
        document=row.document,
        level=row.level,
        topic=topic.topic,
        section=topic.section,
        path=topic.path,
        cards=reason.cards,
    )


@lru_cache(maxsize=1)
def _sentences() -> dict[str, str]:
    text = (files("assistant") / "data" / "coverage.yaml").read_text(encoding="utf-8")
    told: dict[str, str] = parsed(text)["reasons"]
    return told
