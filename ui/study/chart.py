"""The forecast as bars, by numbers that need no style."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_WIDTH, _GAP, _HEAD, _BASE, _HEIGHT = 18, 6, 18, 126, 152
_LEAST = 3  # of a bar that stands for any card at all
_SCALE = 10  # cards that a full bar stands for at least: one card is no mountain


@dataclass(frozen=True, slots=True)
class Bar:
    """A day's bar; lengths are in the chart's own units."""

    index: int
    day: date
    number: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars on a line at `base`; `week` and `month` are the cards of 7 and of all days."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    base: int
    week: int
    month: int


def chart(numbers: Sequence[int], today: date) -> Chart:
    """The bars of cards a day, today first."""
    most = max(_SCALE, *numbers)
    bars = tuple(_bar(index, number, most, today) for index, number in enumerate(numbers))
    width = len(bars) * (_WIDTH + _GAP) - _GAP
    return Chart(bars, width, _HEIGHT, _BASE, sum(numbers[:7]), sum(numbers))


def _bar(index: int, number: int, most: int, today: date) -> Bar:
    height = max(_LEAST, round(number / most * (_BASE - _HEAD))) if number else 0
    day = today + timedelta(days=index)
    return Bar(index, day, number, index * (_WIDTH + _GAP), _BASE - height, _WIDTH, height)
