"""From what a page draws to lines and tables in reading order."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from .alignment import find_aligned
from .columns import order_columns
from .drawing import Drawing, Rule
from .geometry import apply, rotation
from .grids import find_grids, take_tables
from .lines import Line, form_lines
from .pieces import Piece, join_runs
from .tables import Table

Element = Line | Table


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


def lay_out(drawing: Drawing, number: int) -> list[Element]:
    """The elements of a page in reading order: upright text first, turned text after it."""
    letters = Counter[int]()
    for run in drawing.runs:
        letters[run.turn] += len(run.text)
    elements: list[Element] = []
    for turn, _ in letters.most_common():
        runs = [run for run in drawing.runs if run.turn == turn]
        rules = [_turn_back(rule, turn) for rule in drawing.rules]
        elements += _lay_out_upright(join_runs(runs, rules), rules, number)
    return elements


def _lay_out_upright(pieces: list[Piece], rules: list[Rule], number: int) -> list[Element]:
    tables, rest = take_tables(pieces, find_grids(rules), number)
    elements: list[Element] = []
    for index, column in enumerate(order_columns([*rest, *tables])):
        elements += _order_column(column, index, number)
    return elements


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


def _turn_back(rule: Rule, turn: int) -> Rule:
    if not turn:
        return rule
    one = apply(rotation(-turn), rule.left, rule.bottom)
    other = apply(rotation(-turn), rule.right, rule.top)
    return Rule(
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )
