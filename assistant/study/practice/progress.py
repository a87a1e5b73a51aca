"""All that is known of a learner's practice."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .memory import Memory, Review

LOWEST_RETENTION, HIGHEST_RETENTION = 0.7, 0.97
MOST_NEW_A_DAY = 200


@dataclass(frozen=True, slots=True)
class Progress:
    """What a learner remembers, and how they came to.

    Attributes:
        memories: By `Memory.key`: the id of a card of the deck that was followed last.
        reviews: Every answer ever given, oldest first, also those on cards that have retired.
        retention: The chance of recalling a card at which it comes up again, 0.7 to 0.97.
        new_a_day: How many cards are shown for the first time on one day, 0 to 200.

    """

    memories: Mapping[str, Memory] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()
    retention: float = 0.9
    new_a_day: int = 10


def aimed(progress: Progress, retention: float, new_a_day: int) -> Progress:
    """The progress with other aims, which count from the next review on.

    Raises ValueError, with a sentence for the learner, for numbers outside their bounds.
    """
    if not LOWEST_RETENTION <= retention <= HIGHEST_RETENTION:
        raise ValueError(
            f"The retention is a number from {LOWEST_RETENTION} to {HIGHEST_RETENTION}: "
            "what share of the cards you want to know when they come up."
        )
    if not 0 <= new_a_day <= MOST_NEW_A_DAY:
        raise ValueError(f"The number of new cards a day is one from 0 to {MOST_NEW_A_DAY}.")
    return replace(progress, retention=retention, new_a_day=new_a_day)
