"""The schedule is FSRS 6's own, the same each time, and wants what the learner wants."""

from datetime import timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.study.practice import Progress, Rating, aimed, recall, reviewed

from .harbour_cards import HISTORIES, NOON, RATINGS, STEADY, card

GOOD, AGAIN = Rating.GOOD, Rating.AGAIN
SEQUENCE = (*[GOOD] * 6, AGAIN, AGAIN, *[GOOD] * 5)


def test_a_known_sequence_has_the_intervals_of_the_authors_own_package() -> None:
    """Each answer on the day that it is due: the sequence by which py-fsrs tests itself."""
    progress, now, days = Progress(), NOON, []
    theirs, scheduler = fsrs.Card(card_id=1, due=NOON), fsrs.Scheduler(enable_fuzzing=False)
    for rating in SEQUENCE:
        progress = reviewed(progress, card("a"), rating, now)
        theirs, _ = scheduler.review_card(theirs, fsrs.Rating(rating), now)
        schedule = progress.memories["a"].schedule
        assert (schedule.stability, schedule.difficulty) == (theirs.stability, theirs.difficulty)
        assert schedule.due == theirs.due
        assert schedule.step == theirs.step
        days.append((schedule.due - now).days)
        now = schedule.due
    assert days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_a_card_comes_up_when_the_chance_to_recall_it_is_what_was_wanted() -> None:
    for retention in (0.8, 0.9, 0.95):
        progress = aimed(Progress(), retention, 10)
        now = NOON
        for _ in range(5):
            progress = reviewed(progress, card("a"), GOOD, now)
            now = progress.memories["a"].due
        schedule = progress.memories["a"].schedule
        assert recall(schedule, schedule.last) == 1
        assert recall(schedule, schedule.due) == pytest.approx(retention, abs=0.01)


@STEADY
@given(HISTORIES, RATINGS, st.floats(0.7, 0.97), st.floats(0.7, 0.97), st.integers(0, 400))
def test_whoever_wants_to_know_more_waits_no_longer(
    progress: Progress, rating: Rating, one: float, other: float, days: int
) -> None:
    low, high = sorted((one, other))
    now = NOON + timedelta(days=210 + days)

    def due(retention: float) -> timedelta:
        after = reviewed(aimed(progress, retention, 10), card("a"), rating, now)
        return after.memories["a"].due - now

    assert timedelta(0) < due(high) <= due(low)


@STEADY
@given(HISTORIES, st.integers(0, 400))
def test_a_better_answer_waits_no_less(progress: Progress, days: int) -> None:
    now = NOON + timedelta(days=210 + days)
    waits = [
        reviewed(progress, card("a"), rating, now).memories["a"].due - now for rating in Rating
    ]
    assert waits == sorted(waits)


@pytest.mark.parametrize(("retention", "new"), [(0.5, 10), (0.99, 10), (0.9, -1), (0.9, 201)])
def test_aims_out_of_bounds_are_a_sentence(retention: float, new: int) -> None:
    with pytest.raises(ValueError, match=r"^The (retention|number of new cards) .*\.$"):
        aimed(Progress(), retention, new)
