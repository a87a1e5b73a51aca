"""From lines to headings, paragraphs and list items, over line ends, columns and pages."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .bullets import find_mark, is_contents, is_mark
from .layout import Element
from .lines import Line
from .styles import Body, Style, continues_heading, depth_of_number, is_heading, style_of
from .tables import Table, continue_table

_LOOSE = 1.25
"""Leadings above which a gap parts paragraphs."""
_INDENT = 0.7
"""Font sizes by which the first line of a paragraph stands in."""
_FEW_LINES = 3
_SAME_EDGE = 10.0
_MOST_NOTES = 5
_SAME_SIZE = 0.8
"""Points by which the lines of one paragraph may differ in size."""


@dataclass(slots=True)
class Unit:
    """A heading, a paragraph, an item or a table, as the lines that it is made of.

    Attributes:
        kind: "heading", "paragraph", "item" or "table".
        lines: Its lines in reading order; empty for a table.
        style: A heading's style.
        table: The table.

    """

    kind: str
    lines: list[Line] = field(default_factory=list)
    style: Style = (0.0, 0, 0)
    table: Table | None = None


class Flow:
    """Collects units from the elements of a document in reading order."""

    def __init__(self, elements: Iterable[Element], body: Body) -> None:
        self.units: list[Unit] = []
        self._elements = list(elements)
        self._body = body
        lines = [part for part in self._elements if isinstance(part, Line)]
        self._leading = _find_leading(lines)
        self._edges = _find_edges(lines)

    def run(self) -> list[Unit]:
        """The units of the document."""
        index = 0
        while index < len(self._elements):
            part = self._elements[index]
            if isinstance(part, Table):
                self._take_table(part)
                index += 1
            else:
                index += self._take_heading(index) or self._take_line(part)
        return self.units

    def _take_table(self, table: Table) -> None:
        above = self.units[-1].table if self.units else None
        joined = continue_table(above, table) if above else None
        if joined:
            self.units.pop()
        self.units.append(Unit("table", table=joined or table))

    def _take_heading(self, index: int) -> int:
        group = self._heading_group(index)
        if group and is_heading(group, self._body):
            self.units.append(Unit("heading", group, style_of(group[0])))
            return len(group)
        part = self._elements[index]
        depth = 0 if group or isinstance(part, Table) else depth_of_number(part.text)
        if isinstance(part, Table) or not depth or not self._stands_alone(index, part):
            return 0
        self.units.append(Unit("heading", [part], (*style_of(part)[:2], -depth)))
        return 1

    def _stands_alone(self, index: int, line: Line) -> bool:
        around = (
            *self._elements[max(index - 1, 0) : index],
            *self._elements[index + 1 : index + 2],
        )
        leading = _LOOSE * self._leading.get(round(line.size), line.size * 1.2)
        return not any(
            isinstance(other, Line)
            and (other.page, other.column) == (line.page, line.column)
            and abs(other.base - line.base) <= leading
            for other in around
        )

    def _heading_group(self, index: int) -> list[Line]:
        group: list[Line] = []
        for part in self._elements[index : index + 12]:
            if isinstance(part, Table) or not self._body.outranked_by(part):
                break
            if group and (not continues_heading(group[-1], part) or find_mark(part.text)):
                break
            group.append(part)
        return group

    def _take_line(self, line: Line) -> int:
        unit = self._find_continued(line)
        if unit:
            unit.lines.append(line)
        else:
            listed = find_mark(line.text) or is_contents(line.text)
            self.units.append(Unit("item" if listed else "paragraph", [line]))
        return 1

    def _find_continued(self, line: Line) -> Unit | None:
        """The unit that a line goes on with: the last one, or the one above the notes on a page."""
        for unit in reversed(self.units[-_MOST_NOTES:]):
            if self._continues(unit, line):
                return unit
            if not unit.lines or unit.lines[0].size > line.size - _SAME_SIZE:
                return None
            if (unit.lines[-1].page, unit.lines[-1].column) == (line.page, line.column):
                return None
        return None

    def _continues(self, unit: Unit, line: Line) -> bool:
        if not unit.lines or unit.kind == "heading":
            return False
        above = unit.lines[-1]
        if is_mark(above.text) and len(unit.lines) == 1:
            return True
        if (
            is_contents(above.text)
            or find_mark(line.text)
            or abs(above.size - line.size) > _SAME_SIZE
        ):
            return False
        if (above.page, above.column) != (line.page, line.column) or line.base > above.base:
            return self._continues_elsewhere(unit, above, line)
        if above.base - line.base > _LOOSE * self._leading.get(round(above.size), above.size * 1.2):
            return False
        return self._continues_below(unit, above, line)

    def _continues_below(self, unit: Unit, above: Line, line: Line) -> bool:
        first = unit.lines[0]
        if unit.kind == "item":
            hanging = line.left > first.left + 0.4 * line.size
            return hanging or (line.left >= first.left - 1 and not self._breaks(above, line))
        indented = line.left > max(above.left, first.left) + _INDENT * line.size
        if indented and line.right > first.left:
            return False
        return not self._breaks(above, line)

    def _continues_elsewhere(self, unit: Unit, above: Line, line: Line) -> bool:
        if line.base <= above.base or line.weight != above.weight:
            return False
        if line.text[:1].islower():
            return not above.text.endswith((".", "!", "?"))
        full = unit.kind == "paragraph" and not self._would_fit(above, line)
        return full and not above.text.endswith((".", "!", "?", ":"))

    def _breaks(self, above: Line, line: Line) -> bool:
        """Whether a line began anew although its first word would have fitted above."""
        if above.text.endswith(("-", "/")):
            return False
        ended = above.text.endswith((".", "!", "?", ":", ";", "”", ")"))
        return (ended or not line.text[:1].islower()) and self._would_fit(above, line)

    def _would_fit(self, above: Line, line: Line) -> bool:
        right = self._edges[above.page, above.column]
        word = len(line.text.split(" ", 1)[0]) + 1
        width = (line.right - line.left) / max(len(line.text), 1) * word
        return above.right + width < right - 0.5 * above.size


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
