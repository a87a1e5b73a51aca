"""From what a page draws to lines and tables in reading order."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from .alignment import find_aligned
from .columns import order_columns
from .grids import take_tables
from .lines import Line, form_lines
from .pieces import Piece
from .sheets import Sheet
from .tables import Table

Element = Line | Table
_SURE_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Page:
    """A page as laid out.

    Attributes:
        number: From 0.
        elements: Its lines and tables in reading order.

    """

    number: int
    elements: tuple[Element, ...]


def lines_of(page: Page) -> list[Line]:
    """The lines of a page, without its tables."""
    return [part for part in page.elements if isinstance(part, Line)]


def lay_out(sheet: Sheet) -> Page:
    """The elements of a page in reading order: upright text first, turned text after it."""
    elements: list[Element] = []
    for layer in sheet.layers:
        tables, rest = take_tables(layer.pieces, layer.grids, sheet.number)
        # A table of many columns would else be read as columns; one of two may yet be columns.
        parts = [*find_aligned(rest, sheet.number, _SURE_COLUMNS), *tables]
        for index, column in enumerate(order_columns(parts)):
            elements += _order_column(column, index, sheet.number)
    return Page(sheet.number, tuple(elements))


def _order_column(column: Iterable[Piece | Table], index: int, number: int) -> list[Element]:
    elements: list[Element] = []
    pending: list[Piece] = []
    for part in column:
        if isinstance(part, Table):
            elements += [*_order_pieces(pending, index, number), part]
            pending = []
        else:
            pending.append(part)
    return [*elements, *_order_pieces(pending, index, number)]


def _order_pieces(pieces: list[Piece], index: int, number: int) -> list[Element]:
    elements: list[Element] = []
    parts = find_aligned(pieces, number)
    for tables, group in groupby(parts, key=lambda part: isinstance(part, Table)):
        some = list(group)
        if tables:
            elements += [part for part in some if isinstance(part, Table)]
        else:
            elements += form_lines([p for p in some if isinstance(p, Piece)], index, number)
    return elements
