"""HTML tables to rows of cells, spans expanded."""

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from .html_content import Attributes, is_dropped, only_text
from .tags import INLINE

_WIDEST = 100
_TALLEST = 1000


@dataclass(frozen=True, slots=True)
class TableRow:
    """Words of each cell, a spanned cell's in every row and column that it spans."""

    cells: tuple[str, ...]
    header: bool


def is_layout(table: LexborNode) -> bool:
    """Whether a table arranges a page: it holds another table or headings, or has one column."""
    wide = False
    stack = [table.child]
    while stack:
        node = stack.pop()
        while node is not None:
            tag, child = node.tag, node.child
            if tag in ("table", "h1", "h2", "h3", "h4"):
                return True
            if not wide and tag in ("td", "th"):
                wide = _next_cell(node) or _span(node.attributes, "colspan") > 1
            if child is not None:
                stack.append(node.next)
                node = child
            else:
                node = node.next
    return not wide


def read_rows(table: LexborNode) -> list[TableRow]:
    """Rows of a table in reading order; header rows that follow one another become one."""
    rows: list[TableRow] = []
    spans: dict[int, tuple[int, str]] = {}  # column: rows still to fill, words
    for row in _rows(table):
        cells, header = _read_row(row, spans)
        if not any(cells):
            continue
        if header and rows and all(above.header for above in rows):
            cells, rows = _joined(rows[-1].cells, cells), []
        rows.append(TableRow(tuple(cells), header))
    return rows


def cell_text(node: LexborNode) -> str:
    """Words in an element, in order, with a space where a block or a line ends."""
    if (text := only_text(node)) is not None:
        return " ".join(text.split())
    pieces: list[str] = []
    stack: list[LexborNode | str] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif item.tag == "-text":
            pieces.append(item.text_content or "")
        elif item is node or not is_dropped(item, item.attributes):
            gap = "" if item.tag in INLINE else " "
            stack.append(gap)
            stack.extend(reversed(list(item.iter(include_text=True))))
            pieces.append(gap)
    return " ".join("".join(pieces).split())


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for part in table.iter():
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in part.iter() if row.tag == "tr")


def _read_row(row: LexborNode, spans: dict[int, tuple[int, str]]) -> tuple[list[str], bool]:
    """Cells of a row; `spans` carries the cells that reach into rows below."""
    cells: list[str] = []
    own = [cell for cell in row.iter() if cell.tag in ("td", "th")]
    for cell in own:
        if spans:
            _fill(cells, spans)
        text, attributes = cell_text(cell), cell.attributes
        height = _span(attributes, "rowspan")
        for _ in range(_span(attributes, "colspan")):
            if len(cells) >= _WIDEST:
                break
            if height > 1:
                spans[len(cells)] = (height - 1, text)
            cells.append(text)
    _fill(cells, spans)
    parent = row.parent
    header = bool(own) and (
        all(cell.tag == "th" for cell in own) or (parent is not None and parent.tag == "thead")
    )
    return cells, header


def _fill(cells: list[str], spans: dict[int, tuple[int, str]]) -> None:
    while len(cells) in spans:
        rows, text = spans.pop(len(cells))
        if rows > 1:
            spans[len(cells)] = (rows - 1, text)
        cells.append(text)


def _joined(above: tuple[str, ...], below: list[str]) -> list[str]:
    """Two header rows as one: "Weight" above "2025" is "Weight 2025"."""
    width = max(len(above), len(below))
    pairs = zip(
        (*above, *[""] * (width - len(above))), (*below, *[""] * (width - len(below))), strict=True
    )
    return [high if high == low else f"{high} {low}".strip() for high, low in pairs]


def _next_cell(cell: LexborNode) -> bool:
    after = cell.next
    while after is not None and after.tag not in ("td", "th"):
        after = after.next
    return after is not None


def _span(attributes: Attributes, name: str) -> int:
    value = attributes.get(name) if attributes else None
    if not value:
        return 1
    limit = _WIDEST if name == "colspan" else _TALLEST
    return max(1, min(int(value), limit)) if value.isascii() and value.isdigit() else 1
