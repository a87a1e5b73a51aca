"""From runs, often of one letter, to the pieces of text that stand in one row without a gap."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from .characters import normalise, read_visual_order
from .drawing import Rule, Run

_SAME_ROW = 0.4
"""Share of the font size by which base lines in a row may differ (raised and lowered letters)."""
_WORD_GAP = 0.13
"""Share of the font size above which a gap parts words; kerning stays below."""
_PIECE_GAP = 0.95
"""Share of the font size above which a gap parts pieces; stretched blanks mostly stay below."""
_SET_GAP = 0.19
"""The same for a gap without a written blank, on a page where blanks are written."""
_WRITTEN_BLANKS = 0.08
_MOSTLY = 0.85


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one row, without a wide gap; lengths in points as in `Run`."""

    text: str
    left: float
    right: float
    base: float
    size: float
    weight: int


Placed = TypeVar("Placed", Run, Piece)


def join_runs(runs: Collection[Run], rules: Iterable[Rule]) -> list[Piece]:
    """The pieces of one page, row by row from the top, each row from left to right."""
    widest = _widest_gap(runs)
    upright = sorted((rule for rule in rules if rule.vertical), key=lambda rule: rule.left)
    joined = [
        join_group(group)
        for row in group_rows(runs)
        for group in _split(_drop_doubles(row), upright, widest)
    ]
    pieces = [replace(p, text=normalise(read_visual_order(p.text))) for p in joined]
    return [piece for piece in pieces if piece.text]


def group_rows(items: Iterable[Placed]) -> list[list[Placed]]:
    """Rows of what shares a base line, from the top, each from left to right."""
    rows: list[list[Placed]] = []
    for item in sorted(items, key=lambda item: (-item.base, item.left)):
        if rows and _in_row(rows[-1][0], item):
            rows[-1].insert(0 if item.size > rows[-1][0].size else len(rows[-1]), item)
        else:
            rows.append([item])
    return [sorted(row, key=lambda item: item.left) for row in rows]


def join_group(group: Sequence[Placed]) -> Piece:
    """One piece of what stands side by side; its size is that of most letters, as is its weight.

    Where weights are mixed, as in a line with an emphasised word, the least of them is taken.
    """
    text = group[0].text
    for before, after in pairwise(group):
        parted = after.left - before.right > _WORD_GAP * max(before.size, after.size)
        text += (" " if parted else "") + after.text
    heaviest = max(group, key=lambda part: len(part.text.strip()))
    letters: dict[tuple[float, int], int] = {}
    for part in group:
        style = (part.size, part.weight)
        letters[style] = letters.get(style, 0) + len(part.text.strip())
    size, weight = max(letters, key=lambda style: letters[style])
    if letters[size, weight] < _MOSTLY * sum(letters.values()):
        weight = min(part.weight for part in group)
    right = max(part.right for part in group)
    return Piece(text, group[0].left, right, heaviest.base, size, weight)


def _in_row(first: Placed, item: Placed) -> bool:
    return abs(first.base - item.base) < _SAME_ROW * max(first.size, item.size)


def _drop_doubles(row: list[Run]) -> list[Run]:
    # Bold is often faked by drawing the same letters twice, a hair apart.
    kept: list[Run] = []
    for run in row:
        if not any(
            run.text == other.text and abs(run.left - other.left) < 0.3 * (run.right - run.left)
            for other in kept[-3:]
        ):
            kept.append(run)
    return kept


def _split(row: list[Run], upright: list[Rule], widest: float) -> list[list[Run]]:
    groups: list[list[Run]] = []
    right = 0.0
    for run in row:
        last = groups[-1][-1] if groups else run
        blank = last.text.endswith(" ") or run.text.startswith(" ")
        most = (_PIECE_GAP if blank else widest) * min(run.size, last.size)
        if groups and run.left - right <= most and not _ruled(right, run, upright):
            groups[-1].append(run)
            right = max(right, run.right)
        else:
            groups.append([run])
            right = run.right
    return groups


def _widest_gap(runs: Collection[Run]) -> float:
    """Font sizes between words; where blanks are written, a gap without one is no word space."""
    letters = sum(len(run.text) for run in runs)
    blanks = sum(run.text.count(" ") for run in runs)
    return _SET_GAP if blanks >= _WRITTEN_BLANKS * letters else _PIECE_GAP


def _ruled(right: float, run: Run, upright: list[Rule]) -> bool:
    if run.left < right:
        return False
    first = bisect_left(upright, right - 1, key=lambda rule: rule.left)
    for rule in upright[first : first + 200]:
        if rule.left > run.left + 1:
            return False
        if rule.bottom <= run.base + 0.5 * run.size <= rule.top:
            return True
    return False
