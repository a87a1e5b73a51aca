"""Time frames said in words and figures, and the step of a plan that is nearest."""

import doctest

import pytest

from assistant import timeframe
from assistant.timeframe import days, framed, nearest_step, time_frame

PLAN = ["7-14 days: read the manual", "30 days: open a hive", "60 days: keep a colony"]


def test_the_examples_in_docstrings_hold() -> None:
    failed, tried = doctest.testmod(timeframe)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I have 10 days", (10, 10)),
        ("three weeks from now", (21, 21)),
        ("two to three weeks", (14, 21)),
        ("1-2 months", (30, 60)),
        ("a fortnight", (14, 14)),
        ("a couple of weeks", (14, 14)),
        ("one and a half months", (45, 45)),
        ("a week and a half", (10.5, 10.5)),
        ("half a year", (182.5, 182.5)),
        ("ten to fourteen days", (10, 14)),
        ("my test is tomorrow", (1, 1)),
        ("in a year", (365, 365)),
        ("no time at all", None),
        ("the 3 tracks", None),
    ],
)
def test_days(text: str, expected: tuple[float, float] | None) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I only have Three Weeks left", "Three Weeks"),
        ("the test is next week", "next week"),
        ("how do I prepare?", None),
    ],
)
def test_the_words_of_a_time_frame(text: str, said: str | None) -> None:
    assert time_frame(text) == said


@pytest.mark.parametrize(
    ("question", "place", "exact"),
    [
        ("I have ten days", 0, True),
        ("I have 7 days", 0, True),
        ("I have three weeks", 1, False),  # two thirds of a month, one and a half fortnights
        ("I have 0 days", 0, False),
        ("I have 25 days", 1, False),
        ("I have one month", 1, True),
        ("I have half a year", 2, False),
    ],
)
def test_the_nearest_step(question: str, place: int, exact: bool) -> None:
    step = nearest_step(question, PLAN)
    assert step is not None
    assert step.place == place
    assert ("nearest" in step.said) == (not exact)


def test_no_time_frame_no_step() -> None:
    assert nearest_step("How do I prepare?", PLAN) is None


def test_a_list_without_time_frames_has_no_step() -> None:
    assert nearest_step("I have two weeks", ["a smoker", "30 days: a veil"]) is None


def test_only_a_label_frames_a_step() -> None:
    assert framed("30 days: open a hive") == (30, 30)
    assert framed("Visit a hive for 30 days") is None
