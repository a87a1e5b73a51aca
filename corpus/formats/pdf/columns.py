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
from .rows import form_rows
from .tables import Table

_GUTTER = 0.7
"""Least width of a gutter, in font sizes."""
_CANDIDATES = 24
_INSET = 14
"""Points by which lines of a column may stand in from its left edge."""
_APART = 3.5
"""Font sizes of empty height below which text is under a pair of columns, not in them."""
_TIGHT = 1.5
_SAME = 2.0
"""Font sizes, and points, within which a short line ends the paragraph above it."""
_DEEPEST = 4
_FILLED = 0.7
"""Share of rows with text on both sides that make a table of two sides."""
_LISTED = 0.25
"""Share of lines that begin a list item in a column of lists."""
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
            if _ends_paragraph(wide, left, right):
                wide.append(left.pop(0))
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


def _ends_paragraph(wide: list[Placed], left: list[Placed], right: list[Placed]) -> bool:
    """Whether the first left piece is the short last line of the wide text right above it."""
    above, piece = wide[-1:], left[:1]
    if not (above and piece and isinstance(above[0], Piece) and isinstance(piece[0], Piece)):
        return False
    gap, size = above[0].base - piece[0].base, piece[0].size
    same = abs(above[0].size - size) < _SAME and abs(above[0].left - piece[0].left) < _SAME
    beside = right and right[0].base > piece[0].base - size
    return same and 0 < gap < _TIGHT * size and not beside


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
    sides = [[part for part in side if isinstance(part, Piece)] for side in (left, right)]
    if not all(sides) or all(_words(side) >= _PROSE for side in sides):
        return False
    if any(_items(side) >= max(3, _LISTED * len(side)) for side in sides):
        return False
    if mean(bool(_NUMBER.fullmatch(piece.text)) for piece in sides[1]) > _MOSTLY:
        return True
    rows = form_rows(sides)
    return sum(all(row) for row in rows) >= _FILLED * len(rows)


def _words(side: list[Piece]) -> float:
    return mean(len(piece.text.split()) for piece in side)


def _items(side: list[Piece]) -> int:
    return sum(starts_item(piece.text) for piece in side)
