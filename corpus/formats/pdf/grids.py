"""Tables drawn with ruled lines: which lines form one grid, and what stands in each cell."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .drawing import Rule
from .pieces import Piece
from .tables import Table, fill_table

_TOUCH = 4.0
"""Points between rules that still count as one: cells are often drawn with a gap between them."""
_SHORTEST = 6.0
_MOST_CUT = 0.25
"""Share of pieces that may lie over an edge between columns, as merged cells do."""
_FULL = 0.9
_PART = 0.3
"""Share of a grid's width that a rule between rows covers: always, and where nothing crosses it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Edges of columns from the left, and of rows from the top."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]


def find_grids(rules: Iterable[Rule]) -> list[Grid]:
    """The grids of a page, from the top: at least two columns and one row."""
    long = [rule for rule in rules if _length(rule) >= _SHORTEST]
    grids = (_form_grid(group) for group in _stack(long))
    return [grid for grid in grids if len(grid.columns) > 2 and len(grid.rows) > 1]


def take_tables(
    pieces: Sequence[Piece], grids: Iterable[Grid], page: int
) -> tuple[list[Table], list[Piece]]:
    """The tables that stand in the grids, and the pieces that are in none of them."""
    tables, rest = [], list(pieces)
    for grid in grids:
        inside = [piece for piece in rest if is_inside(piece, grid)]
        table = None
        if not _is_diagram(inside, grid):
            table = fill_table(_sort_into_cells(inside, grid), page)
        if table is not None:
            tables.append(table)
            rest = [piece for piece in rest if not is_inside(piece, grid)]
    return tables, rest


def is_inside(piece: Piece, grid: Grid) -> bool:
    """Whether a piece stands in a grid."""
    middle, height = (piece.left + piece.right) / 2, piece.base + piece.size * 0.3
    across = grid.columns[0] - _TOUCH <= middle <= grid.columns[-1] + _TOUCH
    return across and grid.rows[-1] <= height <= grid.rows[0]


def _length(rule: Rule) -> float:
    return max(rule.right - rule.left, rule.top - rule.bottom)


def _stack(rules: list[Rule]) -> list[list[Rule]]:
    # Rules whose heights overlap belong together: grids stand one above the other.
    groups: list[list[Rule]] = []
    lowest = 0.0
    for rule in sorted(rules, key=lambda rule: -rule.top):
        if groups and rule.top >= lowest - _TOUCH:
            groups[-1].append(rule)
            lowest = min(lowest, rule.bottom)
        else:
            groups.append([rule])
            lowest = rule.bottom
    return groups


def _form_grid(rules: list[Rule]) -> Grid:
    upright = [rule for rule in rules if rule.vertical]
    level = [rule for rule in rules if not rule.vertical]
    columns = [sum(group) / len(group) for group in _cluster([rule.left for rule in upright])]
    if len(columns) < 3:
        return Grid((), ())
    width = columns[-1] - columns[0]
    edges = []
    for group in _cluster([rule.top for rule in level]):
        covered = _cover([r for r in level if group[0] <= r.top <= group[-1]]) / (width or 1.0)
        crossed = any(r.bottom < group[0] - _TOUCH and r.top > group[-1] + _TOUCH for r in upright)
        if covered >= _FULL or (covered >= _PART and not crossed):
            edges.append(sum(group) / len(group))
    return Grid(tuple(columns), tuple(sorted(edges, reverse=True)))


def _cluster(values: Iterable[float]) -> list[list[float]]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= _TOUCH:
            groups[-1].append(value)
        else:
            groups.append([value])
    return groups


def _cover(rules: list[Rule]) -> float:
    covered, reached = 0.0, float("-inf")
    for rule in sorted(rules, key=lambda rule: rule.left):
        covered += max(0.0, rule.right - max(rule.left, reached))
        reached = max(reached, rule.right)
    return covered


def _is_diagram(pieces: list[Piece], grid: Grid) -> bool:
    # Boxes here and there give edges that cut through the text of other boxes; columns do not.
    inner = grid.columns[1:-1]
    cut = sum(
        any(piece.left + _TOUCH < edge < piece.right - _TOUCH for edge in inner) for piece in pieces
    )
    return cut > _MOST_CUT * len(pieces)


def _sort_into_cells(pieces: list[Piece], grid: Grid) -> list[list[list[Piece]]]:
    cells: list[list[list[Piece]]] = [[[] for _ in grid.columns[1:]] for _ in grid.rows[1:]]
    depths = [-edge for edge in grid.rows]
    for piece in pieces:
        row = bisect_right(depths, -(piece.base + piece.size * 0.3)) - 1
        column = bisect_right(
            grid.columns, piece.left + min(piece.size, piece.right - piece.left) / 2
        )
        cells[min(max(row, 0), len(cells) - 1)][min(max(column - 1, 0), len(cells[0]) - 1)].append(
            piece
        )
    return cells
