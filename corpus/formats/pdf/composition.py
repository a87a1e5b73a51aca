"""From units to the normalised text of a document and its blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus.source import Block, BlockKind

from .bullets import find_mark, is_mark
from .flow import Unit
from .hyphens import Vocabulary, join_lines
from .lines import Line
from .styles import rank_styles
from .tables import Table, has_header

_SAME_EDGE = 4.0
"""Points by which items of one list may differ in their left edge."""
_KINDS: dict[str, BlockKind] = {"heading": "heading", "paragraph": "paragraph", "item": "item"}


@dataclass(slots=True)
class Composition:
    """A document's text, one line a block, with the blocks in it and where each page begins."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    page_starts: dict[int, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The normalised text."""
        return "\n".join(self.parts)

    def page_offsets(self, count: int) -> tuple[int, ...]:
        """Where each of `count` pages begins; one without text begins where the next one does."""
        starts, following = [], self.length and self.length - 1
        for page in reversed(range(count)):
            following = self.page_starts.get(page, following)
            starts.append(following)
        return tuple(reversed(starts))

    def add(self, text: str, pages: Sequence[tuple[int, int]]) -> tuple[int, int]:
        """Append a line; `pages` are (page, offset in the line). The span that it takes."""
        start = self.length
        for page, offset in pages:
            self.page_starts.setdefault(page, start + offset)
        self.parts.append(text)
        self.length += len(text) + 1
        return start, start + len(text)


def compose(units: Iterable[Unit], lines: Iterable[Line]) -> Composition:
    """Write every unit; `lines` are all lines of the document, for the words in them."""
    units = list(units)
    vocabulary = Vocabulary(line.text for line in lines)
    levels = rank_styles(unit.style for unit in units if unit.kind == "heading")
    composition = Composition()
    edges: list[float] = []
    for unit in units:
        if unit.kind == "item":
            edges = _nest(edges, unit.lines[0].left)
        elif unit.kind != "paragraph":
            edges = []
        if unit.table is not None:
            _write_table(unit.table, composition, vocabulary)
        else:
            level = len(edges) if unit.kind == "item" else levels.get(unit.style, 0)
            _write(unit, level, composition, vocabulary)
    return composition


def _nest(edges: list[float], left: float) -> list[float]:
    """The left edges of the lists that an item stands in, its own last."""
    outer = [edge for edge in edges if edge < left - _SAME_EDGE]
    return [*outer, left]


def _write(unit: Unit, level: int, composition: Composition, vocabulary: Vocabulary) -> None:
    text, starts = join_lines([line.text for line in unit.lines], vocabulary)
    mark = find_mark(text) if unit.kind == "item" else ""
    if not text or is_mark(text):
        return
    pages = [(line.page, start) for line, start in zip(unit.lines, starts, strict=True)]
    start, end = composition.add(text, pages)
    kind = _KINDS[unit.kind]
    composition.blocks.append(Block(kind, start, end, text[len(mark) :], level))


def _write_table(table: Table, composition: Composition, vocabulary: Vocabulary) -> None:
    header = has_header(table)
    for index, row in enumerate(table.rows):
        cells = tuple(join_lines(cell, vocabulary)[0] for cell in row.cells)
        text = f"| {' | '.join(cells)} |"
        start, end = composition.add(text, [(row.page, 0)])
        plain = " | ".join(cell for cell in cells if cell)
        composition.blocks.append(
            Block("row", start, end, plain, cells=cells, header=header and index == 0)
        )
