"""Bullets that are drawn beside their text instead of written."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .drawing import Dot, Run

_MIDDLE = 0.3
"""Font sizes from the base line to the middle of a bullet."""
_OFF = 0.25
_NEAR = 2.5
"""Font sizes that a bullet's text may be away."""
_BAND = 20


def write_dots(runs: Sequence[Run], dots: Iterable[Dot]) -> list[Run]:
    """The runs, and a written bullet for each dot with text right of it and none left of it."""
    bands: dict[int, list[Run]] = defaultdict(list)
    for run in runs:
        bands[int(run.base // _BAND)].append(run)
    bullets = []
    for dot in dots:
        band = int(dot.height // _BAND)
        near = [run for n in (band - 1, band, band + 1) for run in bands[n] if _is_beside(dot, run)]
        first = min(near, key=lambda run: run.left, default=None)
        if first and dot.right - 1 <= first.left <= dot.right + _NEAR * first.size:
            bullets.append(replace(first, text="•", left=dot.left, right=dot.right))
    return [*runs, *bullets]


def _is_beside(dot: Dot, run: Run) -> bool:
    level = abs(run.base + _MIDDLE * run.size - dot.height) <= _OFF * run.size
    return level and run.turn == 0 and run.right > dot.left - _NEAR * run.size
