"""What is known of asking for a plan, read once from `data/planning.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from corpus import parsed

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class WishWords:
    """Patterns (of lower-case text), tables and sentences; the data file says what they mean."""

    asks: tuple[Pattern, ...]
    asks_with_time: tuple[Pattern, ...]
    asks_with_both: Pattern
    about_study: Pattern
    question: Pattern
    no_question: Pattern
    changes: Pattern
    changes_it: Pattern
    first_day: Pattern
    busy: Pattern
    exam: Pattern
    apart: Pattern
    busy_days: Pattern
    feast: Pattern
    fillers: frozenset[str]
    spelled: tuple[str, ...]
    units: dict[str, int]
    a_week: dict[str, float]
    numbers: dict[str, float]
    months: dict[str, int]
    weekdays: tuple[str, ...]
    soon: dict[str, int]
    say: dict[str, str]


_SINGLE = (
    "asks_with_both",
    "about_study",
    "question",
    "no_question",
    "changes",
    "changes_it",
    "first_day",
    "busy",
    "exam",
    "apart",
    "busy_days",
    "feast",
)
_TABLES = ("units", "a_week", "numbers", "months", "soon", "say")


@lru_cache(maxsize=1)
def wish_words() -> WishWords:
    """The English ones, which ship with the product."""
    raw = parsed((files("assistant") / "data" / "planning.yaml").read_text(encoding="utf-8"))
    patterns: dict[str, Any] = {name: re.compile(raw[name]) for name in _SINGLE}
    tables: dict[str, Any] = {name: raw[name] for name in _TABLES}
    return WishWords(
        asks=tuple(map(re.compile, raw["asks"])),
        asks_with_time=tuple(map(re.compile, raw["asks_with_time"])),
        fillers=frozenset(raw["fillers"].split()),
        spelled=tuple(raw["spelled"].split()),
        weekdays=tuple(raw["weekdays"]),
        **patterns,
        **tables,
    )
