"""What a learner would know now is told of cards that were seen long ago, and of enough of them."""

from dataclasses import replace
from datetime import timedelta

from assistant.study.practice import Progress, Rating, reviewed
from tests.assistant.study.practice.harbour_cards import NOON, card
from ui.study.progress import predicted_recall


def practised(count: int) -> Progress:
    progress = Progress()
    for number in range(count):
        one = replace(card("a"), id=f"card {number}")
        progress = reviewed(progress, one, Rating.GOOD, NOON)
    return progress


def test_nothing_is_told_of_cards_that_were_seen_just_now() -> None:
    assert predicted_recall(practised(10), NOON + timedelta(hours=23)) is None


def test_nothing_is_told_of_a_few_cards() -> None:
    assert predicted_recall(practised(9), NOON + timedelta(days=3)) is None


def test_ten_cards_seen_days_ago_are_told() -> None:
    told = predicted_recall(practised(10), NOON + timedelta(days=3))
    assert told is not None
    assert 50 < told < 100
