"""Reviews are all kept, and the newest can be taken back."""

from dataclasses import replace
from datetime import timedelta, timezone

from hypothesis import given

from assistant.study.practice import Progress, Rating, merged, reviewed, undone
from assistant.study.practice.reviewing import UNDOABLE

from .harbour_cards import HISTORIES, NOON, RATINGS, STEADY, card, practised

LATER = NOON + timedelta(days=300)


def told(progress: Progress) -> list[tuple[object, ...]]:
    """The reviews without what undoes them."""
    return [(each.card, each.rating, each.at, each.new) for each in progress.reviews]


@STEADY
@given(HISTORIES, RATINGS)
def test_a_review_is_added_and_none_is_lost(progress: Progress, rating: Rating) -> None:
    after = reviewed(progress, card("a"), rating, LATER, build="b7", correct=False)
    assert told(after)[:-1] == told(progress)
    last = after.reviews[-1]
    assert (last.card, last.rating, last.at, last.build) == ("a", rating, LATER, "b7")
    assert (last.fingerprint, last.correct) == ("five years", False)
    before = progress.memories.get("a")
    assert last.new == (before is None)
    assert after.memories["a"].count == (before.count if before else 0) + 1
    assert after.memories["a"].rating == rating
    assert {k: m for k, m in after.memories.items() if k != "a"} == {
        k: m for k, m in progress.memories.items() if k != "a"
    }


@STEADY
@given(HISTORIES, RATINGS)
def test_what_is_taken_back_was_never_given(progress: Progress, rating: Rating) -> None:
    after = undone(reviewed(progress, card("a"), rating, LATER), "a")
    assert after.memories == progress.memories
    assert told(after) == told(progress)


def test_an_answer_is_taken_back_past_later_ones_to_other_cards() -> None:
    progress = practised(("a", Rating.GOOD, 0), ("a", Rating.AGAIN, 1), ("b", Rating.EASY, 2))
    assert undone(progress, "a") == replace(
        practised(("a", Rating.GOOD, 0), ("b", Rating.EASY, 2)),
        memories=practised(("b", Rating.EASY, 2), ("a", Rating.GOOD, 0)).memories,
    )


def test_only_the_newest_can_be_taken_back_and_what_was_never_answered_cannot() -> None:
    progress = practised(*[("a", Rating.GOOD, number) for number in range(UNDOABLE + 5)])
    assert undone(progress, "b") == progress
    for left in reversed(range(5, UNDOABLE + 5)):
        progress = undone(progress, "a")
        assert len(progress.reviews) == progress.memories["a"].count == left
    assert undone(progress, "a") == progress


def test_times_are_kept_in_utc() -> None:
    there = LATER.astimezone(timezone(timedelta(hours=-7)))
    progress = reviewed(Progress(), card("a"), Rating.GOOD, there)
    schedule = progress.memories["a"].schedule
    assert {t.utcoffset() for t in (progress.reviews[0].at, schedule.due, schedule.last)} == {
        timedelta(0)
    }


@STEADY
@given(HISTORIES, HISTORIES)
def test_of_two_records_made_one_no_review_is_lost(mine: Progress, other: Progress) -> None:
    both = merged(mine, other)
    for one in (mine, other):
        assert {(r.card, r.at) for r in one.reviews} <= {(r.card, r.at) for r in both.reviews}
        for key, memory in one.memories.items():
            assert both.memories[key].schedule.last >= memory.schedule.last
    assert merged(both, other) == merged(both, mine) == both
    assert [each.at for each in both.reviews] == sorted(each.at for each in both.reviews)


def test_what_two_machines_showed_first_is_new_once_and_stays_when_one_answer_is_undone() -> None:
    mine, other = practised(("a", Rating.GOOD, 9)), practised(("a", Rating.GOOD, 0))
    both = merged(mine, other)
    assert [review.new for review in both.reviews] == [True, False]
    assert undone(both, "a").memories == mine.memories
