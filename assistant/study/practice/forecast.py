"""How much practice the coming days hold, and how many days in a row there was some."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from .progress import Progress


@dataclass(frozen=True, slots=True)
class Streak:
    """Days of practice one after another; `today` tells whether today is among them already."""

    days: int
    today: bool


def forecast(progress: Progress, now: datetime, days: int = 30) -> tuple[int, ...]:
    """How many cards come up on each of the coming days, today first with all that is overdue.

    Days are those of the zone of `now`. Cards never seen are not counted: nobody knows how they
    will be answered.
    """
    counts = [0] * days
    for memory in progress.memories.values():
        ahead = max(0, (_day(memory.due, now) - now.date()).days)
        if not memory.retired and ahead < days:
            counts[ahead] += 1
    return tuple(counts)


def streak(progress: Progress, now: datetime) -> Streak:
    """The days of practice up to today, or to yesterday while today has had none."""
    practised = {_day(review.at, now) for review in progress.reviews}
    today = now.date() in practised
    last = now.date() if today else now.date() - timedelta(days=1)
    days = 0
    while last - timedelta(days=days) in practised:
        days += 1
    return Streak(days, today)


def _day(at: datetime, now: datetime) -> date:
    return at.astimezone(now.tzinfo).date()
