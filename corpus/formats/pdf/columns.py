"""Reading order: which pieces of a page belong to which column.

A gutter is an upright strip beside which pieces begin in line. Pieces that cross it (titles, wide
paragraphs) part the page into bands; inside a band the left column is read before the right one.
Side by side is not yet a column: where the rows on both sides share base lines, it is a table, and
is left alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import mean

from .bullets import starts_item
from .pieces import Piece
from .tables import Table

_GUTTER = 0.7
"""Least width of a gutter, in font sizes."""
_CANDIDATES = 24
_INSET = 14
"""Points by which lines of a column may stand in from its left edge."""
_APART = 3.5
"""Font sizes of empty height below which text is under a pair of columns, not in them."""
_DEEPEST = 4
_SAME_BASE = 2.0
"""Points by which base lines in one row of a table may differ."""
_PROSE = 4.5
"""Words in an average line on both sides that make aligned rows columns of prose, not a table."""


Placed = Piece | Table
Band = tuple[list[Placed], list[Placed]]
"""Left and right column; for text over the full width the right one is empty."""


def order_columns(pieces: Sequence[Placed], depth: int = 0) -> list[list[Placed]]:
    """Columns in reading order, each from the top; every piece is in exactly one."""
    whole = _from_top(pieces)
    bands = _best_bands(whole) if depth < _DEEPEST else None
    if not bands:
        return [whole] if whole else []
    columns = []
    for left, right in bands:
        for column in (left, right):
            columns += order_columns(column, depth + 1)
    return columns


_NUMBER = re.compile(r"[\d.,%()¥$€£ +\u2212–-]{1,40}")
_MOSTLY = 0.6


def _best_bands(whole: list[Placed]) -> list[Band] | None:
    cuts = [_cut(whole, edge - 1.0) for edge in _find_edges(whole)]
    best = max(cuts, key=_score, default=None)
    return best if best and _score(best) >= 3 else None


def _find_edges(whole: list[Placed]) -> list[int]:
    """The commonest left edges, each counted with what stands in from it a little."""
    edges = Counter(int(piece.left) for piece in whole)
    inset = Counter[int]()
    for edge in edges:
        inset[edge] = sum(edges[edge + step] for step in range(_INSET))
    return [edge for edge, count in inset.most_common(_CANDIDATES) if count > 1]


def _score(bands: list[Band]) -> int:
    return sum(min(len(left), len(right)) for left, right in bands)


def _cut(whole: list[Placed], edge: float) -> list[Band]:
    bands: list[Band] = []
    wide: list[Placed] = []
    left: list[Placed] = []
    right: list[Placed] = []
    for piece in [*whole, None]:
        if piece is not None and piece.left >= edge:
            right.append(piece)
        elif piece is not None and piece.right <= edge - _GUTTER * piece.size:
            left.append(piece)
        else:
            left, below = _part_below(left, right)
            if _are_columns(left, right):
                bands += [(wide, []), (left, right)] if wide else [(left, right)]
                wide = []
            else:
                wide += _from_top([*left, *right])
            wide += [*below, piece] if piece else below
            left, right = [], []
    return [*bands, (wide, [])] if wide else bands


def _from_top(pieces: Iterable[Placed]) -> list[Placed]:
    return sorted(pieces, key=lambda piece: (-piece.base, piece.left))


def _part_below(left: list[Placed], right: list[Placed]) -> tuple[list[Placed], list[Placed]]:
    """The left pieces, without those that stand apart below both columns: they are not in one."""
    lowest = right[-1].base if right else float("-inf")
    for index in range(1, len(left)):
        above, piece = min(left[index - 1].base, lowest), left[index]
        if left[index].base < lowest and above - piece.base > _APART * piece.size:
            return left[:index], left[index:]
    return left, []


def _are_columns(left: list[Placed], right: list[Placed]) -> bool:
    if len(left) < 2 or len(right) < 2:
        return False
    if left[0].base < right[-1].base or right[0].base < left[-1].base:
        return False  # one wholly above the other
    return not _is_table(left, right)


def _is_table(left: list[Placed], right: list[Placed]) -> bool:
    if all(mean(len(piece.text.split()) for piece in side) >= _PROSE for side in (left, right)):
        return False
    if all(sum(starts_item(piece.text) for piece in side) >= 2 for side in (left, right)):
        return False
    if mean(bool(_NUMBER.fullmatch(piece.text)) for piece in right) > _MOSTLY:
        return True
    bases = {round(piece.base / _SAME_BASE) for piece in right}
    rows = {round(piece.base / _SAME_BASE) for piece in left}
    shared = sum(bool({row - 1, row, row + 1} & bases) for row in rows)
    return shared >= 0.75 * min(len(bases), len(rows))
