"""When a card comes up again: FSRS 6 by its authors' own package, with its default parameters.

Ye, Su and Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling"
(KDD 2022); https://github.com/open-spaced-repetition/py-fsrs. Its fuzz, which spreads cards by
chance, is off: the same answers give the same schedule.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from .memory import Phase, Schedule
from .rating import Rating

if TYPE_CHECKING:  # imported when a card is scheduled: whoever only asks a question needs none
    from fsrs import Card, Scheduler

_PHASES: dict[int, Phase] = {1: "learning", 2: "review", 3: "relearning"}


def scheduled(
    schedule: Schedule | None, rating: Rating, now: datetime, retention: float
) -> Schedule:
    """The schedule after a review at an aware time; `schedule` is None for a new card."""
    import fsrs

    at = now.astimezone(UTC)
    card = fsrs.Card(card_id=0, due=at) if schedule is None else _card(schedule)
    card, _ = _scheduler(retention).review_card(card, fsrs.Rating(rating), at)
    assert card.stability is not None  # noqa: S101 (a reviewed card has both)
    assert card.difficulty is not None  # noqa: S101
    phase = _PHASES[card.state]
    return Schedule(phase, card.step, card.stability, card.difficulty, card.due, at)


def recall(schedule: Schedule, now: datetime) -> float:
    """The predicted chance, 0 to 1, that the learner recalls a card at an aware time."""
    return _scheduler(0.9).get_card_retrievability(_card(schedule), now.astimezone(UTC))


def _card(schedule: Schedule) -> Card:
    import fsrs

    state = next(number for number, phase in _PHASES.items() if phase == schedule.phase)
    return fsrs.Card(
        card_id=0,
        state=fsrs.State(state),
        step=schedule.step,
        stability=schedule.stability,
        difficulty=schedule.difficulty,
        due=schedule.due,
        last_review=schedule.last,
    )


@cache
def _scheduler(retention: float) -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(desired_retention=retention, enable_fuzzing=False)
