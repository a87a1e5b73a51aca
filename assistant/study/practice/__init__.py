"""Spaced repetition: what a learner remembers, when it comes up again, and what an edit changes."""

from .choices import choices
from .due import SOON, due, left_today
from .following import followed
from .forecast import Streak, forecast, streak
from .memory import Memory, Phase, Review, Schedule
from .merging import merged
from .progress import Progress, aimed
from .rating import Rating
from .reviewing import reviewed, undone
from .scheduling import recall

__all__ = [
    "SOON",
    "Memory",
    "Phase",
    "Progress",
    "Rating",
    "Review",
    "Schedule",
    "Streak",
    "aimed",
    "choices",
    "due",
    "followed",
    "forecast",
    "left_today",
    "merged",
    "recall",
    "reviewed",
    "streak",
    "undone",
]
