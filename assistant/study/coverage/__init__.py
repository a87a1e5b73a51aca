"""What a learner asked, got wrong and never touched, and the next best thing to study."""

from .asked import Asked
from .counting import coverage
from .coverage import Coverage, LevelRow, NextBest, Standing, Tally, TopicRow, Why

__all__ = [
    "Asked",
    "Coverage",
    "LevelRow",
    "NextBest",
    "Standing",
    "Tally",
    "TopicRow",
    "Why",
    "coverage",
]
