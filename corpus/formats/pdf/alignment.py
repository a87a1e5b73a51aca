"""Tables without ruled lines: rows whose pieces stand in the same columns."""

from collections.abc import Sequence

from .bullets import find_mark, is_contents, is_mark
from .pieces import Piece, group_rows
from .rows import form_rows
from .tables import Table, fill_table

_FEWEST_ROWS = 3
_PARTED = 0.15
"""Font sizes between columns."""
_FAR = 2.6
_INTERLEAVED = 1.0
"""Font sizes between base lines: above which a row is not of the same table, and below which two
are lines of cells set at half height beside one another."""
_SINGLE_ROWS = 3
"""Rows with text in one column alone that may follow one another in a table."""
_LARGER = 1.15
_FILLED = 0.5
"""Share of the rows that each column is filled in."""
_LONG_CELL = 60
_MOST_WORDS = 4.5
"""Words in an average line of a cell; in a column of prose there are more."""


def find_aligned(
    pieces: Sequence[Piece], page: int, fewest_columns: int = 2
) -> list[Piece | Table]:
    """The pieces from the top, with those that form tables of so many columns replaced by them."""
    rows = group_rows(pieces)
    result: list[Piece | Table] = []
    index = 0
    while index < len(rows):
        run = _measure(rows, index)
        table = _form_table(rows[index : index + run], page, fewest_columns) if run else None
        result += [table] if table else rows[index]
        index += run if table else 1
    return result


def _measure(rows: list[list[Piece]], start: int) -> int:
    """How many rows from `start` on may be one table."""
    end, pieces = start, list[Piece]()
    for index in range(start, len(rows)):
        row = rows[index]
        gap = rows[index - 1][0].base - row[0].base if index > start else 0.0
        if gap > _FAR * row[0].size or index - end >= _SINGLE_ROWS or not _may_be_row(row):
            break
        if len(row) == 1 and pieces and not _fits(row[0], pieces):
            break
        if len(row) > 1 or (pieces and gap < _INTERLEAVED * row[0].size):
            end = index + 1
        pieces += row
    full = sum(len(row) > 1 for row in rows[start:end])
    return end - start if full >= _FEWEST_ROWS and _may_begin(rows, start) else 0


def _may_begin(rows: list[list[Piece]], start: int) -> bool:
    first, second = rows[start], rows[start + 1]
    return len(first) > 1 or first[0].base - second[0].base < _INTERLEAVED * first[0].size


def _may_be_row(row: list[Piece]) -> bool:
    text = row[0].text
    if is_mark(text) or (find_mark(text) == text + " " or find_mark(text + " x")[:-1] == text):
        return False
    return not is_contents(row[-1].text)


def _fits(piece: Piece, others: list[Piece]) -> bool:
    """Whether a piece that stands alone stands in one column of the others, and is not larger."""
    if piece.size > _LARGER * max(other.size for other in others):
        return False
    return sum(piece.left < edge < piece.right for edge in _find_columns(others)[1:]) == 0


def _form_table(rows: list[list[Piece]], page: int, fewest_columns: int) -> Table | None:
    every = [piece for row in rows for piece in row]
    edges = _find_columns(every)
    words = sum(len(piece.text.split()) for piece in every) / len(every)
    if len(edges) < fewest_columns or (len(edges) > 2 and words > _MOST_WORDS):
        return None
    if sum(len(piece.text) for piece in every) > _LONG_CELL * len(every):
        return None
    columns: list[list[Piece]] = [[] for _ in edges]
    for piece in every:
        columns[max(n for n, edge in enumerate(edges) if piece.left >= edge)].append(piece)
    table = form_rows(columns)
    filled = [sum(bool(row[n]) for row in table) for n in range(len(edges))]
    if len(table) < _FEWEST_ROWS or min(filled) < _FILLED * len(table):
        return None
    if len(edges) == 2 and all(piece.text.isdigit() for piece in columns[0]):
        return None  # numbered lines
    return fill_table(table, page)


def _find_columns(pieces: list[Piece]) -> list[float]:
    """Left edges of the columns: what overlaps, seen from above, is one of them."""
    edges: list[float] = []
    reached = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if piece.left > reached + _PARTED * piece.size:
            edges.append(piece.left)
        reached = max(reached, piece.right)
    return edges
