"""A learner's coverage as programs read it."""

from dataclasses import asdict
from typing import Any

from assistant.study.coverage import Coverage, LevelRow, Tally, TopicRow


def coverage_row(coverage: Coverage) -> dict[str, Any]:
    """All numbers by level and topic, the refused questions, and what is next, or None."""
    return {
        "build": coverage.build,
        "total": _tally(coverage.total),
        "levels": [_level(row) for row in coverage.levels],
        "refused": list(coverage.refused),
        "next": coverage.next and asdict(coverage.next),
    }


def _level(row: LevelRow) -> dict[str, Any]:
    return {
        "document": row.document,
        "title": row.title,
        "level": row.level,
        **_tally(row.tally),
        "topics": [_topic(topic) for topic in row.topics],
    }


def _topic(row: TopicRow) -> dict[str, Any]:
    return {
        "topic": row.topic,
        "section": row.section,
        "path": list(row.path),
        **_tally(row.tally),
        "ids": list(row.cards),
    }


def _tally(tally: Tally) -> dict[str, int]:
    return {"cards": tally.cards, **asdict(tally)}
