"""Tables of a page, however they were found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .pieces import Piece, group_rows, join_group

_BOLDER = 150
_SAME_COLUMN = 8.0
"""Points by which the columns of a table may shift from page to page."""
_LONGEST_CELL = 900
"""Characters: more in one cell is a page laid out in boxes, not a table."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: the lines of each cell, the least weight of its letters, its page's number."""

    cells: tuple[tuple[str, ...], ...]
    weight: int
    page: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table on one page, with the same names for its place as a `Piece` has.

    `base` is the base line of its first row, `bottom` that of its last; `columns` are the left
    edges of its columns, by which the rest of it is found on the next page.
    """

    rows: tuple[TableRow, ...]
    left: float
    right: float
    base: float
    bottom: float
    size: float
    columns: tuple[float, ...]
    text: str = ""
    weight: int = 0


def fill_table(cells: Sequence[Sequence[Sequence[Piece]]], page: int) -> Table | None:
    """The table with these pieces in its cells; None where they are no table.

    Columns without any text are left out; so are rows.
    """
    used = [n for n in range(len(cells[0])) if any(row[n] for row in cells)]
    full = [[row[n] for n in used] for row in cells if any(row[n] for n in used)]
    if len(used) < 2 or not any(sum(bool(cell) for cell in row) > 1 for row in full):
        return None
    rows = tuple(_form_row(row, page) for row in full)
    if any(sum(map(len, cell)) > _LONGEST_CELL for row in rows for cell in row.cells):
        return None
    every = [piece for row in full for cell in row for piece in cell]
    columns = [min(p.left for row in full for p in row[n]) for n in range(len(used))]
    return Table(
        rows,
        min(piece.left for piece in every),
        max(piece.right for piece in every),
        max(piece.base for piece in every),
        min(piece.base for piece in every),
        min(piece.size for piece in every),
        tuple(columns),
    )


def has_header(table: Table) -> bool:
    """Whether the first row is set bolder than every other."""
    first, *others = table.rows
    return bool(others) and all(first.weight - row.weight >= _BOLDER for row in others)


def continue_table(table: Table, after: Table) -> Table | None:
    """Both as one table, where the second goes on with the first on a new page; else None.

    A header that is said again is left out; a row without its first cell goes on with the last row.
    """
    if len(table.columns) != len(after.columns) or after.rows[0].page == table.rows[-1].page:
        return None
    if any(abs(a - b) > _SAME_COLUMN for a, b in zip(table.columns, after.columns, strict=True)):
        return None
    rows, more = list(table.rows), list(after.rows)
    if more[0].cells == rows[0].cells:
        del more[0]
    if more and not more[0].cells[0] and len(rows) > 1:
        last, rest = rows.pop(), more.pop(0)
        cells = tuple(a + b for a, b in zip(last.cells, rest.cells, strict=True))
        rows.append(replace(last, cells=cells))
    return replace(table, rows=(*rows, *more), bottom=after.bottom)


def _form_row(row: Sequence[Sequence[Piece]], page: int) -> TableRow:
    pieces = [piece for cell in row for piece in cell]
    cells = tuple(tuple(join_group(line).text for line in group_rows(cell)) for cell in row)
    weight = min(piece.weight for piece in pieces)
    return TableRow(cells, weight, page)
