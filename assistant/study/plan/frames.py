"""Time frames in the words of a plan: "7–14 days", "Week 3", "two weeks before the exam"."""

import re
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from .words import plan_words

FrameKind = Literal["span", "place", "back"]
"""An amount of time, a place in a row of days, or an amount that is counted back from the exam."""

_PART = re.compile(r"[^:()|]+?(?=\s[–—-]\s|[:()|]|$)")
_LONGEST = 60  # characters of a part that may be a time frame
_PARTS = 3  # of a text that are looked at: "Phase 1 (weeks 1–4): …"


class Frame(NamedTuple):
    """A time frame: the guide's words, and the days from `low` to `high` that they mean.

    Of a place, `low` days lie before it and `high` days when it ends; of a span both are its
    length, least and most.
    """

    words: str
    kind: FrameKind
    low: float
    high: float


def frame_of(text: str, unit: str = "") -> tuple[Frame, str] | None:
    """The time frame that labels a text, and the text without it; None if there is none.

    With a `unit` ("week"), numbers alone are places: "1", "2–3".

    >>> frame_of("Weeks 3–4: Storms")
    (Frame(words='Weeks 3–4', kind='place', low=14.0, high=28.0), 'Storms')
    """
    for found in islice(_PART.finditer(text), _PARTS):
        words = found[0].strip(" *_–—-")
        if len(words) <= _LONGEST and (frame := _frame(words, unit)):
            before = text[: found.start()].strip(" *_:()|–—-")
            after = text[found.end() :].strip(" *_:()|–—-")
            return frame, ": ".join(part for part in (before, after) if part)
    return None


def _frame(words: str, unit: str) -> Frame | None:
    low_case = " ".join(words.lower().split())
    if unit and (found := _patterns()["numbers"].fullmatch(low_case)):
        return _place(words, found["low"], found["high"], unit)
    if found := _patterns()["place"].fullmatch(low_case):
        return _place(words, found["low"], found["high"], found["unit"])
    if found := _patterns()["ordinal"].fullmatch(low_case):
        return _place(words, found["low"], None, found["unit"])
    if found := _patterns()["last"].fullmatch(low_case):
        days = _number(found["low"] or "1") * plan_words().units[found["unit"]]
        return Frame(words, "back", days, days)
    if found := _patterns()["span"].fullmatch(low_case):
        days = plan_words().units[found["unit"]]
        low, high = _number(found["low"]), _number(found["high"] or found["low"])
        return Frame(words, "back" if found["back"] else "span", low * days, high * days)
    return None


def _place(words: str, low: str, high: str | None, unit: str) -> Frame:
    days = plan_words().units[unit]
    first, last = _number(low), _number(high or low)
    return Frame(words, "place", max(0.0, first - 1) * days, max(first, last) * days)


def _number(word: str) -> float:
    known = plan_words().numbers | plan_words().ordinals
    return float(known.get(word) or re.sub(r"\D", "", word))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    known = plan_words()
    number = rf"\d{{1,3}}|{'|'.join(known.numbers)}"
    unit = rf"(?P<unit>{'|'.join(known.units)})s?"
    ordinal = rf"\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(known.ordinals)}"
    high = rf"(?: ?(?:-|–|—|to|and|&|/) ?(?:[a-z]+ )?(?P<high>{number}))?"
    return {
        "numbers": re.compile(rf"#?(?P<low>{number}){high}"),
        "place": re.compile(rf"{known.lead}{unit} ?#?(?P<low>{number}){high}"),
        "ordinal": re.compile(rf"(?:the )?(?P<low>{ordinal}) {unit}"),
        "last": re.compile(
            rf"(?:the )?(?:last|final) (?:(?P<low>{number}) )?{unit}(?:{known.back})?"
        ),
        "span": re.compile(
            rf"{known.lead}(?P<low>{number}){high}[ -]?{unit}{known.trail}(?P<back>{known.back})?"
        ),
    }
