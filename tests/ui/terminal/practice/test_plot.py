"""The coming days as columns, and spans of time in a few letters."""

from datetime import timedelta

import pytest

from tests.assistant.study.practice.harbour_cards import NOON
from ui.terminal.practice.plot import plot_lines
from ui.terminal.practice.times import moment, span


def drawn(*counts: int) -> list[str]:
    text = [f"{line.lead}{line.text.plain}" for line in plot_lines(counts)]
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in text]


def test_columns_are_as_high_as_their_days_are_full() -> None:
    assert drawn(16, 8, 4, 0, 1, *[0] * 25) == [
        "16 █" + " " * 29,
        "   █" + " " * 29,
        "   ██" + " " * 28,
        " 0 ███ ▂" + " " * 25,
        "   today    +10       +20       +30",
    ]


def test_a_single_card_shows_beside_a_thousand_and_none_is_no_plot() -> None:
    assert drawn(1000, 1, 0)[3] == "   0 █▁ "
    assert drawn(0, 0, 0) == []


@pytest.mark.parametrize(
    ("time", "told"),
    [
        (timedelta(seconds=-5), "1 min"),
        (timedelta(minutes=5, seconds=30), "6 min"),
        (timedelta(minutes=59, seconds=40), "1 hour"),
        (timedelta(hours=23, minutes=40), "1 day"),
        (timedelta(days=60), "60 days"),
        (timedelta(days=163), "5 months"),
        (timedelta(days=3653), "10.0 years"),
    ],
)
def test_spans(time: timedelta, told: str) -> None:
    assert span(time) == told


def test_moments() -> None:
    assert moment(NOON + timedelta(minutes=5), NOON) == "today at 12:05"
    assert moment(NOON + timedelta(hours=12), NOON) == "tomorrow at 00:00"
    assert moment(NOON + timedelta(days=9), NOON) == "on 2026-03-11"
