"""The queue: what changed, what is due, what is new; and what the coming days hold."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from assistant.study.practice import (
    SOON,
    Progress,
    Rating,
    Streak,
    aimed,
    choices,
    due,
    followed,
    forecast,
    left_today,
    streak,
)

from .harbour_cards import EDITIONS, HISTORIES, NOON, STEADY, card, deck, practised


def ids(progress: Progress, now: datetime, ahead: timedelta = timedelta()) -> str:
    return "".join(one.id for one in due(progress, deck(), now, ahead))


@STEADY
@given(HISTORIES, EDITIONS, st.integers(0, 600), st.integers(0, 10))
def test_the_queue_is_in_order_and_holds_all_that_is_due_and_nothing_else(
    progress: Progress, edition: object, days: int, new: int
) -> None:
    assert isinstance(edition, type(deck()))
    progress = followed(aimed(progress, 0.9, new), edition)
    now = NOON + timedelta(days=days)
    memories = [progress.memories.get(one.id) for one in due(progress, edition, now)]
    known = [memory for memory in memories if memory]
    assert memories == [*known, *[None] * (len(memories) - len(known))]  # the new ones come last
    order = [(not memory.changed, memory.due) for memory in known]
    assert order == sorted(order)
    assert [memory for memory in progress.memories.values() if memory.retired] == [
        memory for memory in progress.memories.values() if memory.key not in edition._by_id
    ]
    expected = {k for k, m in progress.memories.items() if not m.retired and m.due <= now}
    assert {memory.key for memory in known} == expected
    unseen = [one for one in edition.cards if one.id not in progress.memories]
    assert len(memories) - len(known) == min(len(unseen), left_today(progress, now))


def test_what_was_missed_comes_before_what_is_new() -> None:
    progress = practised(("c", Rating.EASY, 0), ("b", Rating.AGAIN, 1))
    assert ids(progress, NOON + timedelta(hours=2)) == "badef"
    assert ids(progress, NOON + timedelta(days=60)) == "bcadef"


def test_a_session_looks_some_minutes_ahead_when_nothing_else_is_left() -> None:
    progress = aimed(practised(("a", Rating.GOOD, 0)), 0.9, 0)
    assert ids(progress, NOON + timedelta(minutes=1)) == ""
    assert ids(progress, NOON + timedelta(minutes=1), SOON) == "a"


def test_a_day_takes_so_many_new_cards_and_begins_at_the_learner_s_midnight() -> None:
    progress = aimed(practised(("a", Rating.EASY, 0), ("b", Rating.EASY, 0)), 0.9, 3)
    assert ids(progress, NOON) == "c"
    assert ids(progress, NOON + timedelta(hours=13)) == "cde"
    there = NOON.astimezone(timezone(timedelta(hours=13)))  # 1 a.m. of the next day
    assert left_today(progress, there) == 1
    assert left_today(progress, there + timedelta(hours=22)) == 1
    assert left_today(progress, there + timedelta(hours=23)) == 3


def test_new_cards_of_one_place_do_not_follow_each_other() -> None:
    row, other = [card(name, at=1) for name in "abc"], [card(name, at=9) for name in "de"]
    queue = due(Progress(), deck(*row, *other), NOON)
    assert "".join(one.id for one in queue) == "adbec"


def test_the_forecast_counts_each_card_once_on_its_day() -> None:
    progress = practised(("a", Rating.AGAIN, 0), ("b", Rating.EASY, 0), ("c", Rating.EASY, 0))
    eight = [1, 0, 0, 0, 0, 0, 0, 0, 2]
    assert forecast(progress, NOON, 9) == tuple(eight)
    assert forecast(progress, NOON + timedelta(days=20), 3) == (3, 0, 0)
    gone = followed(progress, deck(card("a"), card("b", "two years")))
    assert forecast(gone, NOON, 9) == (2, *[0] * 8)


@STEADY
@given(HISTORIES, st.integers(0, 300))
def test_the_forecast_of_long_enough_holds_every_card(progress: Progress, days: int) -> None:
    now = NOON + timedelta(days=days)
    assert sum(forecast(progress, now, 40_000)) == len(progress.memories)


def test_days_in_a_row() -> None:
    progress = practised(*[("a", Rating.GOOD, 24 * day) for day in (0, 2, 3, 4)])
    assert streak(progress, NOON + timedelta(days=4)) == Streak(3, today=True)
    assert streak(progress, NOON + timedelta(days=5)) == Streak(3, today=False)
    assert streak(progress, NOON + timedelta(days=6)) == Streak(0, today=False)
    assert streak(Progress(), NOON) == Streak(0, today=False)


def test_the_right_answer_is_among_the_choices_at_another_place_each_time() -> None:
    asked = card("a", choices=True)
    orders = [choices(asked, count) for count in range(12)]
    assert {frozenset(order) for order in orders} == {frozenset({asked.answer, *asked.distractors})}
    assert {order.index(asked.answer) for order in orders} == {0, 1, 2, 3}
    assert choices(asked, 3) == choices(asked, 3)
    assert choices(replace(asked, distractors=()), 3) == ()


def test_a_clock_that_was_put_back_breaks_nothing() -> None:
    progress = practised(("a", Rating.GOOD, 5), ("a", Rating.GOOD, 0))
    assert progress.memories["a"].schedule.last == NOON
    assert streak(progress, datetime(2020, 1, 1, tzinfo=UTC)) == Streak(0, today=False)
