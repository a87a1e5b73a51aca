"""Reading order: which pieces of a page belong to which column.

A gutter is an upright strip beside which pieces begin in line. Pieces that cross it (titles, wide
paragraphs) part the page into bands; inside a band the left column is read before the right one.
Side by side is not yet a column: where the rows on both sides share base lines, it is a table, and
is left alone.
"""

from collections import Counter
from collections.abc import Sequence
from statistics import mean

from .bullets import starts_item
from .pieces import Piece
from .tables import Table

_GUTTER = 0.7
"""Least width of a gutter, in font sizes."""
_CANDIDATES = 24
_DEEPEST = 4
_SAME_BASE = 2.0
"""Points by which base lines in one row of a table may differ."""
_PROSE = 45
"""Letters in an average line above which aligned rows are columns of prose, not a table."""


def order_columns(pieces: Sequence[Piece | Table], depth: int = 0) -> list[list[Piece | Table]]:
    """Columns in reading order, each from the top; every piece is in exactly one."""
    whole = sorted(pieces, key=lambda piece: (-piece.base, piece.left))
    bands = _best_bands(whole) if depth < _DEEPEST else None
    if not bands:
        return [whole] if whole else []
    columns = []
    for left, right in bands:
        for column in (left, right):
            columns += order_columns(column, depth + 1)
    return columns


Band = tuple[list[Piece | Table], list[Piece | Table]]
"""Left and right column; for text over the full width the right one is empty."""


def _best_bands(whole: list[Piece | Table]) -> list[Band] | None:
    edges = Counter(round(piece.left) for piece in whole)
    candidates = [edge for edge, count in edges.most_common(_CANDIDATES) if count > 1]
    cuts = [_cut(whole, edge - 1.0) for edge in candidates]
    best = max(cuts, key=_score, default=None)
    return best if best and _score(best) >= 3 else None


def _score(bands: list[Band]) -> int:
    return sum(min(len(left), len(right)) for left, right in bands)


def _cut(whole: list[Piece | Table], edge: float) -> list[Band]:
    bands: list[Band] = []
    wide: list[Piece | Table] = []
    beside: Band = ([], [])

    def close() -> None:
        nonlocal beside, wide
        if _are_columns(*beside):
            if wide:
                bands.append((wide, []))
            bands.append(beside)
            wide = []
        else:
            wide = sorted([*wide, *beside[0], *beside[1]], key=lambda p: (-p.base, p.left))
        beside = ([], [])

    for piece in whole:
        if piece.left >= edge:
            beside[1].append(piece)
        elif piece.right <= edge - _GUTTER * piece.size:
            beside[0].append(piece)
        else:
            close()
            wide.append(piece)
    close()
    return [*bands, (wide, [])] if wide else bands


def _are_columns(left: list[Piece | Table], right: list[Piece | Table]) -> bool:
    if len(left) < 2 or len(right) < 2:
        return False
    if left[0].base < right[-1].base or right[0].base < left[-1].base:
        return False  # one wholly above the other
    return not _is_table(left, right)


def _is_table(left: list[Piece | Table], right: list[Piece | Table]) -> bool:
    if mean(len(piece.text) for piece in (*left, *right)) > _PROSE:
        return False
    if all(sum(starts_item(piece.text) for piece in side) >= 2 for side in (left, right)):
        return False
    bases = {round(piece.base / _SAME_BASE) for piece in right}
    rows = {round(piece.base / _SAME_BASE) for piece in left}
    shared = sum(bool({row - 1, row, row + 1} & bases) for row in rows)
    return shared >= 0.75 * min(len(bases), len(rows))
