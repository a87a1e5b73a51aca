"""From lines to headings, paragraphs and list items, over line ends, columns and pages."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .bullets import find_mark, is_contents, is_mark
from .headings import find_heading
from .layout import Element
from .lines import Line
from .spacing import Spacing, in_column
from .styles import Body, Style
from .tables import Table, continue_table

_INDENT = 0.7
"""Font sizes by which the first line of a paragraph stands in."""
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
        self._spacing = Spacing([part for part in self._elements if isinstance(part, Line)])

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
        found = find_heading(self._elements, index, self._body, self._spacing)
        if found is None:
            return 0
        lines, style = found
        self.units.append(Unit("heading", lines, style))
        return len(lines)

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
            if in_column(unit.lines[-1], line):
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
        if not in_column(above, line) or line.base > above.base:
            return self._continues_elsewhere(unit, above, line)
        return self._spacing.is_near(above, line) and self._continues_below(unit, above, line)

    def _continues_below(self, unit: Unit, above: Line, line: Line) -> bool:
        first = unit.lines[0]
        if unit.kind == "item":
            hanging = line.left > first.left + 0.4 * line.size
            return hanging or (
                line.left >= first.left - 1 and not self._spacing.breaks(above, line)
            )
        indented = line.left > max(above.left, first.left) + _INDENT * line.size
        if indented and line.right > first.left:
            return False
        return not self._spacing.breaks(above, line)

    def _continues_elsewhere(self, unit: Unit, above: Line, line: Line) -> bool:
        if line.base <= above.base or line.weight != above.weight:
            return False
        if line.text[:1].islower():
            return not above.text.endswith((".", "!", "?"))
        full = unit.kind == "paragraph" and not self._spacing.would_fit(above, line)
        return full and not above.text.endswith((".", "!", "?", ":"))
