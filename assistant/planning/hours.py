"""How many hours a week a text tells: "six hours a week", "2h/day", "90 minutes every evening"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from .words import wish_words


@dataclass(frozen=True, slots=True)
class ToldHours:
    """Hours a week with the place of their words."""

    hours: float
    start: int
    end: int


def told_hours(said: str) -> ToldHours | None:
    """The hours a week in a lower-case text; of "four to six hours" the four."""
    found = _pattern().search(said)
    if found is None:
        return None
    known = wish_words()
    number, unit, per = (
        (found["n1"], found["u1"], found["p1"])
        if found["n1"]
        else (found["n2"], found["u2"], found["p2"])
    )
    half = 0.5 if "and a half" in found[0] else 0.0
    minutes = (_number(number) + half) * known.units[unit]
    return ToldHours(round(minutes * known.a_week[per] / 60, 2), found.start(), found.end())


def bare_hours(said: str) -> float | None:
    """The hours in a change of a plan, where a week goes without saying: "make it eight hours"."""
    found = _bare().search(said)
    return _number(found[1] or found[2]) if found else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    per = _any(wish_words().a_week)
    return re.compile(
        rf"(?<![\w.,]){_much('1')}(?:\s(?:of )?(?:study|studying|work|time|learning))?"
        rf"\s?(?:a|an|per|each|every|/|in the|on|in a|p)?\s?(?P<p1>{per})\b"
        rf"|\b(?P<p2>{per})\b:?(?: (?:for|i have|i can do|about|around))? {_much('2')}"
    )


def _much(place: str) -> str:
    """The pattern of a number of hours or minutes, its groups numbered."""
    return (
        rf"(?P<n{place}>{_numbers()})(?: and a half)?(?:\s?(?:-|–|to|or)\s?(?:{_numbers()}))?"
        rf"[\s-]*(?P<u{place}>{_any(wish_words().units)})\b(?: and a half)?"
    )


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    hour = _any([unit for unit, minutes in wish_words().units.items() if minutes == 60])
    return re.compile(
        rf"(?<![\w.,])({_numbers()})\s?(?:{hour})\b|\bmake it ({_numbers()})\s*[?.!]*$"
    )


def _numbers() -> str:
    return rf"\d{{1,3}}(?:[.,]\d{{1,2}})?|{_any(wish_words().numbers)}"


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _number(word: str) -> float:
    return (
        wish_words().numbers[word]
        if word in wish_words().numbers
        else float(word.replace(",", "."))
    )
