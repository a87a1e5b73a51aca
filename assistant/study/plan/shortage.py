"""What there is no time for: which steps and projects are dropped first."""

from .layout import Pace

SQUEEZE = 0.75
"""Share of the guide's days that a step may be pressed into; ours."""
LEAST_HOURS = 2
"""Hours that a step or project takes at least; ours, since few guides say any."""


def within_days(pace: Pace, count: int, days: int) -> range:
    """Places of the steps that so many days are enough for.

    From the end, those whose own days are out of reach are dropped: what the guide puts last builds
    on the rest. Of steps that are counted back from the exam the first go: their time is over.
    """
    if days <= 0:
        return range(0)
    if pace.reading == "back":
        return range(max(0, count - days), count)
    within = sum(day * SQUEEZE <= days for day in pace.earliest) if pace.ends else count
    return range(min(max(1, within), days, count))


def within_hours(hours: float, kept: range, projects: int, reading: str) -> tuple[range, int]:
    """Of the steps kept those, and how many projects, that so many hours are enough for.

    Projects go first, since the guide does not count them among its steps; one step stays.
    """
    room = int(hours // LEAST_HOURS)
    steps = min(len(kept), max(1, room))
    left = kept[len(kept) - steps :] if reading == "back" else kept[:steps]
    return left, max(0, min(projects, room - steps))
