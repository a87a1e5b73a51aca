"""Tables without ruled lines: rows whose pieces stand in the same columns."""

from collections.abc import Sequence
from itertools import pairwise

from .bullets import find_mark, is_contents, is_mark
from .pieces import Piece, group_rows
from .tables import Table, fill_table

_FEWEST_ROWS = 3
_PARTED = 0.6
"""Font sizes between columns."""
_FAR = 2.6
"""Font sizes between base lines above which a row is not of the same table."""
_FILLED = 0.5
"""Share of the rows that each column is filled in."""
_LONG_CELL = 60
_APART = 1.2
"""Least leadings beyond which a row is a new one, where wrapped cells are set tighter."""


def find_aligned(pieces: Sequence[Piece], page: int) -> list[Piece | Table]:
    """The pieces of a column from the top, with those that form tables replaced by them."""
    rows = group_rows(pieces)
    result: list[Piece | Table] = []
    index = 0
    while index < len(rows):
        run = _measure(rows, index)
        table = _form_table(rows[index : index + run], page) if run else None
        result += [table] if table else rows[index]
        index += run if table else 1
    return result


def _measure(rows: list[list[Piece]], start: int) -> int:
    """How many rows from `start` on may be one table: parted ones, single ones only between."""
    end = start
    for index in range(start, len(rows)):
        near = index == start or rows[index - 1][0].base - rows[index][0].base <= _FAR * max(
            piece.size for piece in rows[index]
        )
        if not near or index - end > 2 or not _may_be_row(rows[index]):
            break
        if len(rows[index]) > 1:
            end = index + 1
    full = sum(len(row) > 1 for row in rows[start:end])
    return end - start if full >= _FEWEST_ROWS and len(rows[start]) > 1 else 0


def _may_be_row(row: list[Piece]) -> bool:
    text = row[0].text
    if is_mark(text) or (find_mark(text) == text + " " or find_mark(text + " x")[:-1] == text):
        return False
    return not is_contents(row[-1].text)


def _form_table(rows: list[list[Piece]], page: int) -> Table | None:
    full = [row for row in rows if len(row) > 1]
    every = [piece for row in full for piece in row]
    if sum(len(piece.text) for piece in every) > _LONG_CELL * len(every):
        return None
    edges = _find_columns(every)
    if len(edges) < 2:
        return None
    filled = [
        sum(any(_column(p, edges) == n for p in row) for row in full) for n in range(len(edges))
    ]
    if min(filled) < _FILLED * len(full):
        return None
    if len(edges) == 2 and all(row[0].text.isdigit() for row in full):
        return None  # numbered lines
    return fill_table(_merge_wrapped([_sort(row, edges) for row in rows]), page)


def _find_columns(pieces: list[Piece]) -> list[float]:
    """Left edges of the columns: what overlaps, seen from above, is one of them."""
    edges: list[float] = []
    reached = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if piece.left > reached + _PARTED * piece.size:
            edges.append(piece.left)
        reached = max(reached, piece.right)
    return edges


def _column(piece: Piece, edges: list[float]) -> int:
    return max((n for n, edge in enumerate(edges) if piece.left >= edge - 1), default=0)


def _sort(row: list[Piece], edges: list[float]) -> list[list[Piece]]:
    return [[piece for piece in row if _column(piece, edges) == n] for n in range(len(edges))]


def _merge_wrapped(rows: list[list[list[Piece]]]) -> list[list[list[Piece]]]:
    heights = [max(piece.base for cell in row for piece in cell) for row in rows]
    gaps = [above - below for above, below in pairwise(heights)]
    least = min(gaps)
    tight = max(gaps) > _APART * least  # then a wrapped line is known by its distance
    merged = [rows[0]]
    for row, gap in zip(rows[1:], gaps, strict=True):
        if not row[0] or (tight and gap <= 1.05 * least and len(merged) > 1):
            merged[-1] = [above + below for above, below in zip(merged[-1], row, strict=True)]
        else:
            merged.append(row)
    return merged
