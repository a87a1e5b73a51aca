"""How a learner stands with a card."""

from datetime import datetime

from ..practice import Memory, Rating
from .coverage import Standing


def standing(memory: Memory | None, now: datetime) -> Standing:
    """By the last answer and what came since.

    "wrong" is a card that was not known the last time. One that was, but is still being learned or
    is due again, as what says something else by now is at once, is "shaky".
    """
    if memory is None or memory.retired:
        return "untouched"
    if memory.rating == Rating.AGAIN:
        return "wrong"
    settled = memory.schedule.phase == "review" and memory.due > now
    return "learnt" if settled else "shaky"
