"""Hours of a plan: those that the guide gives its steps, and one rounding of ours everywhere."""

import re
from collections.abc import Sequence
from itertools import accumulate

from .programme import Programme, Step

_HOURS = re.compile(
    r"(?<![\w.,])(\d{1,4}(?:[.,]\d)?)(?:\s?[-–—]\s?\d{1,4})?[\s-]?(?:hours?|hrs?|h)\b"
)


def to_half(hours: float) -> float:
    """Hours to the half; what is less than that and more than none is a half."""
    return round(2 * hours) / 2 or (0.5 if hours > 0 else 0.0)


def as_told(hours: float) -> str:
    """Hours that somebody told, as a number to read: 40 minutes a day are 4.67 a week."""
    return f"{round(hours, 2):g}"


def own_hours(programme: Programme) -> tuple[float, ...]:
    """The hours that the guide's label gives each step, at their least; () if any has none."""
    found = [_labelled(step) for step in programme.steps]
    return tuple(hours for hours in found if hours) if all(found) else ()


def says_hours(programme: Programme) -> bool:
    """Whether a step or a part of one says any hours."""
    parts = [part.text for step in programme.steps for part in (step.part, *step.tasks)]
    frames = [step.frame.words for step in programme.steps if step.frame]
    return any(_HOURS.search(words.lower()) for words in (*parts, *frames))


def ends_by_hours(hours: Sequence[float]) -> tuple[float, ...]:
    """Where each step ends, counted in the guide's own hours."""
    return tuple(accumulate(hours))


def _labelled(step: Step) -> float:
    """The hours that a step's words begin with, 0 for none: "10 hours: read"."""
    found = _HOURS.match(step.part.text.lower().strip(" *_([~"))
    return float(found[1].replace(",", ".")) if found else 0.0
