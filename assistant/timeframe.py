"""Time frames: which step of a plan is nearest to the time that a learner has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.0, "year": 365.0}
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "three": 3, "few": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60,
    "ninety": 90,
}  # fmt: skip
_SOON = {
    "tomorrow": 1.0,
    "this weekend": 3.0,
    "this week": 7.0,
    "next week": 7.0,
    "next month": 30.0,
}
_NUMBER = rf"\d{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_TIME = re.compile(
    rf"\b(?P<halved>half )?(?P<low>{_NUMBER})(?:\s?(?:–|-|to)\s?(?P<high>{_NUMBER}))?[\s-]+"
    r"(?:and a half )?(?P<unit>day|week|fortnight|month|year)s?\b(?: and a half\b)?"
    r"(?! (?:of|in|as|experience|working)\b)"  # time spent is not time to come
)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a plan: its place in the list, and how it relates to the time asked for."""

    place: int
    said: str


def days(text: str) -> tuple[float, float] | None:
    """The first time frame of a text as least and most days, or None.

    >>> days("I have three weeks")
    (21.0, 21.0)
    >>> days("7–14 days: read")
    (7.0, 14.0)
    """
    found = _TIME.search(text.lower())
    if not found:
        soon = [number for words, number in _SOON.items() if words in text.lower()]
        return (soon[0], soon[0]) if soon else None
    unit = _DAYS[found["unit"]]
    low = _number(found["low"]) + (0.5 if "and a half" in found[0] else 0.0)
    low *= 0.5 if found["halved"] else 1.0
    high = _number(found["high"]) if found["high"] else low
    return low * unit, high * unit


def time_frame(text: str) -> str | None:
    """The words of a text that say a time frame, or None."""
    found = _TIME.search(text.lower())
    if found:
        return text[found.start() : found.end()]
    return next((words for words in _SOON if words in text.lower()), None)


def nearest_step(question: str, steps: Sequence[str]) -> Step | None:
    """The step whose time frame is nearest to the one in the question.

    None when the question has no time frame or fewer than two steps have one.
    """
    wanted = days(question)
    frames = {place: frame for place, text in enumerate(steps) if (frame := framed(text))}
    if wanted is None or len(frames) < 2:
        return None
    apart = {place: _times_apart(wanted, frame) for place, frame in frames.items()}
    place = min(apart, key=lambda place: (apart[place], place))
    label = steps[place].split(":", 1)[0].lstrip("-*•–·+ ")
    exact = apart[place] <= 1.0
    return Step(place, "" if exact else f" ({label} is the nearest time frame)")


def framed(step: str) -> tuple[float, float] | None:
    """The time frame that labels a step ("30 days: …"), or None."""
    return days(step.split(":", 1)[0]) if ":" in step[:40] else None


def _times_apart(wanted: tuple[float, float], frame: tuple[float, float]) -> float:
    """How many times longer the longer of two time frames is; at most 1 where they overlap.

    People judge time by ratio: three weeks are nearer to a month than to a fortnight. What is
    shorter than a day counts as one.
    """
    return max(frame[0] / max(1.0, wanted[1]), wanted[0] / max(1.0, frame[1]))


def _number(word: str) -> float:
    return float(word) if word.isdigit() else float(_NUMBERS[word])
