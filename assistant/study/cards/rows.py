"""Cards from the rows of tables: one direction a cell."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import Table, fold

from ...repertoire.templates import templates
from .columns import asking, asking_back, several
from .fact import Fact, Rival, few
from .material import Material
from .passage import content
from .ranks import only_ranks
from .tables import Named, called, can_be_asked, columns, kind_of, named_rows, naming_column, said
from .triviality import is_trivial
from .wordings import is_short, wordings

_FEWEST = 3  # things of which one is asked for
_TELLING = 3  # words with content of a cell that describes
_LONGEST = 40  # words of an answer
_LONGEST_GIVEN = 25  # words of a value in a question


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a table whose rows have names."""

    table: Table
    rows: Sequence[Named]
    place: int
    title: str
    kind: str
    material: Material

    def cell(self, named: Named) -> str:
        """What it says of a row."""
        return said(named.row.cells[self.place])

    def level(self, named: Named) -> str:
        """The level that the row names in the column of levels, or that it is."""
        for title, cell in zip(self.table.header, named.row.cells, strict=False):
            level = self.material.levels.get(cell.strip().casefold())
            if level is not None and level.kind == title.strip():
                return level.name
        section = self.material.section(named.row.start)
        return self.material.level_of(section.heading_path) if section else ""


def from_rows(material: Material) -> Iterator[Fact]:
    """What each column says of each thing, or which thing has what the column says.

    A cell is asked about once: for its thing in a column of descriptions, where only one thing has
    it; else for what it says.
    """
    for table in material.guide.tables:
        if not can_be_asked(table):
            continue
        naming = naming_column(table)
        rows = list(named_rows(table, naming))
        kind = kind_of(table, naming, material)
        for place, title in columns(table, naming):
            dull = wordings().is_dull(title) or templates().is_dull(title)
            if not dull and not only_ranks(table, place):
                column = _Column(table, rows, place, title, kind, material)
                cells = {fold(column.cell(named)) for named in rows}
                if len(cells) == 1 and len(rows) > 1:
                    yield from _same(column)
                else:
                    yield from _each(column)


def _same(column: _Column) -> Iterator[Fact]:
    """What a column says of all things alike."""
    first, last = column.rows[0], column.rows[-1]
    cell = column.cell(first)
    if column.kind and fold(cell):
        yield Fact(
            kind="row",
            about=(column.kind, column.title),
            question=wordings().worded(
                "cell_all",
                count=str(len(column.rows)),
                kinds=several(column.kind),
                title=column.title,
            ),
            answer=cell,
            start=first.row.start,
            end=last.row.end,
        )


def _each(column: _Column) -> Iterator[Fact]:
    """A card for each row, in the direction that is harder to guess."""
    values = few(
        Rival(said(row.cells[column.place]), row.start, row.end)
        for row in column.table.rows
        if fold(row.cells[column.place])
    )
    names = few(Rival(named.name, named.row.start, named.row.end) for named in column.rows)
    times = Counter(tuple(fold(column.cell(named))) for named in column.rows)
    describes = _describes(column)
    for named in column.rows:
        cell = column.cell(named)
        if describes and times[tuple(fold(cell))] == 1 and _can_be_given(cell):
            back = _back(named, column, names)
            if not is_trivial(back):
                yield back
                continue
        if fold(cell) and len(cell.split()) <= _LONGEST:
            yield _forth(named, column, values)


def _describes(column: _Column) -> bool:
    """Whether most cells say enough of their things to know these by, and there is a word for them.

    That is asked of the column, not of each cell: a cell that is reworded keeps its direction.
    """
    if not column.kind or not _FEWEST <= len(column.table.rows) == len(column.rows):
        return False  # no word for the things, too few of them, or some without a name of their own
    telling = sum(len(content(column.cell(named))) >= _TELLING for named in column.rows)
    return 2 * telling > len(column.rows)


def _forth(named: Named, column: _Column, rivals: Sequence[Rival]) -> Fact:
    """What the column says of a thing."""
    cell = column.cell(named)
    thing = called(named.name, column.kind, column.material)
    return Fact(
        kind="row",
        about=(named.name, column.title),
        question=asking(column.title, thing, cell, column.material.speech),
        answer=cell,
        start=named.row.start,
        end=named.row.end,
        level=column.level(named),
        thing=named.name,
        rivals=tuple(rival for rival in rivals if not _is_cell(rival.text, named)),
    )


def _is_cell(value: str, named: Named) -> bool:
    """Whether a row has a value in any column."""
    return any(fold(cell) == fold(value) for cell in named.row.cells)


def _back(named: Named, column: _Column, rivals: tuple[Rival, ...]) -> Fact:
    """The thing of which the column says that."""
    cell = column.cell(named)
    return Fact(
        kind="row",
        about=(column.kind, column.title, cell),
        question=asking_back(column.title, cell, column.kind, column.material.speech),
        answer=named.name,
        start=named.row.start,
        end=named.row.end,
        level=column.level(named),
        given=cell,
        ordered=False,
        rivals=rivals,
    )


def _can_be_given(cell: str) -> bool:
    """Whether a question can give a value: one that says something, and not too much."""
    return 0 < len(fold(cell)) <= _LONGEST_GIVEN and is_short(cell) and says_something(cell)


def says_something(cell: str) -> bool:
    """Whether a cell says more than that there is nothing: "None", "all of them"."""
    return not any(wordings().has("nothing", word) for word in cell.casefold().split()[:1])
