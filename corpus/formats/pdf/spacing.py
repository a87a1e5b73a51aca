"""Distances between the lines of a document: which go on, which begin anew."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .lines import Line

_LOOSE = 1.25
"""Leadings above which a gap parts paragraphs."""
_USUAL = 1.2
"""Font sizes between lines, where a document shows no leading of its own."""
_FEW_LINES = 3
_SAME_EDGE = 10.0
"""Lines, and points, within which a column takes its right edge from columns that begin like it."""


class Spacing:
    """The leading of each font size and the right edge of each column, as the lines show them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._leading = _find_leading(lines)
        self._edges = _find_edges(lines)

    def is_near(self, above: Line, below: Line) -> bool:
        """Whether a line stands right below another one in its column."""
        leading = _LOOSE * self._leading.get(round(above.size), above.size * _USUAL)
        return in_column(above, below) and 0 < above.base - below.base <= leading

    def would_fit(self, above: Line, below: Line) -> bool:
        """Whether the first word of a line would have fitted at the end of the one above."""
        right = self._edges[above.page, above.column]
        word = len(below.text.split(" ", 1)[0]) + 1
        width = (below.right - below.left) / max(len(below.text), 1) * word
        return above.right + width < right - 0.5 * above.size

    def breaks(self, above: Line, below: Line) -> bool:
        """Whether a line began anew although its first word would have fitted above."""
        if above.text.endswith(("-", "/")):
            return False
        ended = above.text.endswith((".", "!", "?", ":", ";", "”", ")"))
        return (ended or not below.text[:1].islower()) and self.would_fit(above, below)


def in_column(one: Line, other: Line) -> bool:
    """Whether two lines stand in one column of one page."""
    return (one.page, one.column) == (other.page, other.column)


def _find_leading(lines: Sequence[Line]) -> dict[int, float]:
    """For each font size, the commonest distance between base lines."""
    gaps: dict[int, Counter[float]] = {}
    for above, below in pairwise(lines):
        size, gap = round(above.size), above.base - below.base
        alike = (above.page, above.column, size) == (below.page, below.column, round(below.size))
        if alike and 0.8 * above.size < gap < 2.2 * above.size:
            gaps.setdefault(size, Counter())[round(gap * 2) / 2] += 1
    return {size: counted.most_common(1)[0][0] for size, counted in gaps.items()}


def _find_edges(lines: Iterable[Line]) -> dict[tuple[int, int], float]:
    """The right edge of each column; one of few lines has that of columns which begin like it."""
    columns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        columns.setdefault((line.page, line.column), []).append(line)
    edges = {place: max(line.right for line in column) for place, column in columns.items()}
    widest: dict[int, float] = {}
    for place, column in columns.items():
        left = round(min(line.left for line in column) / _SAME_EDGE)
        widest[left] = max(widest.get(left, 0.0), edges[place])
    for place, column in columns.items():
        if len(column) < _FEW_LINES:
            edges[place] = widest[round(min(line.left for line in column) / _SAME_EDGE)]
    return edges
