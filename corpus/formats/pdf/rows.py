"""Rows of a table without ruled lines, from the pieces in each of its columns."""

from collections.abc import Sequence
from itertools import pairwise

from .pieces import Piece

_TIGHTEST = 1.35
"""Font sizes between base lines up to which two lines may be of one cell."""
_SAME_GAP = 0.08
"""Share of a leading by which equal gaps may differ."""
_OVERLAP = 0.4
"""Share of the lower cell's height that two cells of one row have in common."""
_ABOVE, _BELOW = 0.75, 0.25
"""Font sizes that letters reach above and below the base line."""

Cell = list[Piece]


def form_rows(columns: Sequence[Sequence[Piece]]) -> list[list[Cell]]:
    """Rows from the top, each with a cell for every column.

    Where there is more room between rows than between the lines of a cell, lines are joined into
    cells first, and cells that stand at one height are a row, however they are aligned. Elsewhere
    each line is a row, unless it has nothing in the first column: then it goes on with the last.
    """
    gaps = [gap for column in columns for gap in _find_gaps(column)]
    tight = [gap for gap in gaps if gap <= _TIGHTEST * columns[0][0].size]
    leading = min(tight, default=0.0)
    if leading and any(abs(gap / leading - round(gap / leading)) > _SAME_GAP for gap in gaps):
        cells = [_join_cells(column, leading) for column in columns]
        return _match(cells)
    rows = _match([[[piece] for piece in column] for column in columns])
    return _continue_rows(rows) if tight else rows


def _find_gaps(column: Sequence[Piece]) -> list[float]:
    heights = sorted((piece.base for piece in column), reverse=True)
    return [above - below for above, below in pairwise(heights) if above - below > 1]


def _join_cells(column: Sequence[Piece], leading: float) -> list[Cell]:
    cells: list[Cell] = []
    for piece in sorted(column, key=lambda piece: (-piece.base, piece.left)):
        if cells and cells[-1][-1].base - piece.base <= (1 + _SAME_GAP) * leading:
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


def _match(columns: list[list[Cell]]) -> list[list[Cell]]:
    """Put cells that overlap in height into one row."""
    placed = [(n, cell, *_extent(cell)) for n, column in enumerate(columns) for cell in column]
    rows: list[list[Cell]] = []
    low = high = 0.0
    for n, cell, bottom, top in sorted(placed, key=lambda entry: -(entry[2] + entry[3])):
        common = min(top, high) - max(bottom, low)
        if not rows or common < _OVERLAP * min(top - bottom, high - low):
            rows.append([[] for _ in columns])
            low, high = bottom, top
        rows[-1][n] = [*rows[-1][n], *cell]
        low, high = min(low, bottom), max(high, top)
    return rows


def _extent(cell: Cell) -> tuple[float, float]:
    bottom = min(piece.base - _BELOW * piece.size for piece in cell)
    return bottom, max(piece.base + _ABOVE * piece.size for piece in cell)


def _continue_rows(rows: list[list[Cell]]) -> list[list[Cell]]:
    merged = rows[:1]
    for row in rows[1:]:
        if row[0]:
            merged.append(row)
        else:
            merged[-1] = [above + below for above, below in zip(merged[-1], row, strict=True)]
    return merged
