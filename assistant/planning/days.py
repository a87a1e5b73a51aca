"""The days that a text names: "14 March", "2027-03-14", "next Friday", "in five weeks"."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ..timeframe import days, time_frame
from .words import wish_words

_LONGEST = 3653  # days that a time frame may have: ten years


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day with the place of its words.

    `first`: studying begins there; `framed`: it is counted from today, as "in five weeks" is.
    """

    day: date
    start: int
    end: int
    first: bool = False
    framed: bool = False


def named_days(said: str, today: date) -> list[NamedDay]:
    """The days that a lower-case text names, in its order, each but the last year's once.

    A day without a year is the next of that name; a month without a day, its first. Of two numbers
    that may both be months, the day comes first. A time frame ("in five weeks") counts from today.
    """
    found: list[NamedDay] = []
    for one in sorted(_all(said, today), key=lambda day: (day.start, -day.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found or list(_by_time_frame(said, today))


def _all(said: str, today: date) -> Iterator[NamedDay]:
    for match in _pattern().finditer(said):
        if (day := _day(match, today)) is not None:
            first = wish_words().first_day.search(said[: match.start()]) is not None
            yield NamedDay(day, match.start(), match.end(), first)
    for word, later in wish_words().soon.items():
        for match in re.finditer(rf"\b{word}\b", said):
            if wish_words().first_day.search(said[: match.start()]) or later:
                first = wish_words().first_day.search(said[: match.start()]) is not None
                yield NamedDay(today + timedelta(later), match.start(), match.end(), first)


def _by_time_frame(said: str, today: date) -> Iterator[NamedDay]:
    words, frame = time_frame(said), days(said)
    if words is not None and frame is not None and 1 <= frame[0] <= _LONGEST:
        start = said.index(words)
        past = re.match(r"\s*ago\b", said[start + len(words) :]) is not None
        day = today + timedelta(int(frame[0]) * (-1 if past else 1))
        yield NamedDay(day, start, start + len(words), framed=not past)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    known = wish_words()
    month = "|".join(sorted(known.months, key=len, reverse=True))
    number = r"(?:the )?(?<!\d)(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
    year = r"(?:,? (?P<{}>20\d\d))?\b"
    return re.compile(
        r"\b(?P<y0>20\d\d)-(?P<m0>\d{1,2})-(?P<d0>\d{1,2})\b"
        r"|\b(?P<d1>\d{1,2})[./](?P<m1>\d{1,2})[./](?P<y1>20\d\d|\d\d)\b"
        rf"|\b{number.format('d2')}(?: of)? (?P<m2>{month})\b{year.format('y2')}"
        rf"|\b(?P<m3>{month})\.? {number.format('d3')}\b{year.format('y3')}"
        r"|\b(?P<part>(?:the )?end of|late|mid|early|(?:the )?beginning of|in|by|until|till|before"
        rf"|this|next|from|starting|begin|start)[ -](?P<m4>{month})\b(?! \d\d?(?:\b|[a-z]))"
        rf"{year.format('y4')}"
        r"|\b(?:(?:this|next|coming|on|by|(?P<past>last)) )?"
        rf"(?P<weekday>{'|'.join(known.weekdays)})\b"
    )


def _day(match: re.Match[str], today: date) -> date | None:
    """The day that a match names, None for one that is in no calendar."""
    if match["weekday"]:
        ahead = (wish_words().weekdays.index(match["weekday"]) - today.weekday() - 1) % 7 + 1
        back = (7 if ahead < 7 else 14) if match["past"] else 0
        return today + timedelta(ahead - back)
    try:
        if match["m4"]:
            return _in_month(match, today)
        given = next(n for n in "0123" if match[f"d{n}"])
        year, month, day = match[f"y{given}"], match[f"m{given}"], int(match[f"d{given}"])
        number = int(month) if month.isdigit() else wish_words().months[month]
        if given == "1" and number > 12:
            number, day = day, number
        return _dated(year, number, day, today)
    except ValueError:
        return None


def _in_month(match: re.Match[str], today: date) -> date:
    month = wish_words().months[match["m4"]]
    if "end" in match["part"] or match["part"] == "late":
        year = (_dated(match["y4"], month, 1, today.replace(day=1))).year
        return date(year, month, calendar.monthrange(year, month)[1])
    return _dated(match["y4"], month, 15 if match["part"] == "mid" else 1, today)


def _dated(year: str | None, month: int, day: int, today: date) -> date:
    """The day, in the year given or else the next time that it comes."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this = date(today.year, month, day)
    return this if this >= today else date(today.year + 1, month, day)
