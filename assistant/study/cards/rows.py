"""Cards from the rows of tables, in both directions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import Table, fold

from ...repertoire.templates import templates
from .columns import asking, asking_back, several
from .fact import Fact, Rival, few
from .material import Material
from .tables import Named, called, can_be_asked, columns, kind_of, named_rows, naming_column, said
from .wordings import is_short, wordings

_FEWEST = 3  # things of which one is asked for
_MOST = 4  # things that share a value and are asked for together
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
    """What each column says of each thing, and which things have what a column says."""
    for table in material.guide.tables:
        if not can_be_asked(table):
            continue
        naming = naming_column(table)
        rows = list(named_rows(table, naming))
        kind = kind_of(table, naming, material)
        for place, title in columns(table, naming):
            if not wordings().is_dull(title) and not templates().is_dull(title):
                column = _Column(table, rows, place, title, kind, material)
                cells = {fold(column.cell(named)) for named in rows}
                if len(cells) == 1 and len(rows) > 1:
                    yield from _same(column)
                else:
                    yield from _forth(column)
                    yield from _back(column)


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


def _forth(column: _Column) -> Iterator[Fact]:
    """The cell of each row."""
    rivals = few(
        Rival(said(row.cells[column.place]), row.start, row.end)
        for row in column.table.rows
        if fold(row.cells[column.place])
    )
    for named in column.rows:
        cell = column.cell(named)
        if fold(cell) and len(cell.split()) <= _LONGEST:
            thing = called(named.name, column.kind, column.material)
            yield Fact(
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


def _back(column: _Column) -> Iterator[Fact]:
    """The thing, or all the few things, that have a value that can stand in a question."""
    if not column.kind or not _FEWEST <= len(column.table.rows) == len(column.rows):
        return  # no word for the things, too few of them, or some that have no name of their own
    rivals = few(Rival(named.name, named.row.start, named.row.end) for named in column.rows)
    by_value: dict[tuple[str, ...], list[Named]] = {}
    for named in column.rows:
        by_value.setdefault(fold(column.cell(named)), []).append(named)
    for value, having in by_value.items():
        cell = column.cell(having[0])
        if _can_be_given(value, cell) and _is_telling(having, column.rows):
            yield Fact(
                kind="row",
                about=(column.kind, column.title, cell),
                question=_which(having, cell, column),
                answer="\n".join(named.name for named in having),
                start=having[0].row.start,
                end=having[-1].row.end,
                level=column.level(having[0]) if len(having) == 1 else "",
                given=cell,
                ordered=False,
                rivals=rivals if len(having) == 1 else (),
            )


def _can_be_given(value: Sequence[str], cell: str) -> bool:
    """Whether a question can give a value: one that says something, and not too much."""
    return 0 < len(value) <= _LONGEST_GIVEN and is_short(cell) and says_something(cell)


def says_something(cell: str) -> bool:
    """Whether a cell says more than that there is nothing: "None", "all of them"."""
    return not any(wordings().has("nothing", word) for word in cell.casefold().split()[:1])


def _is_telling(having: Sequence[Named], rows: Sequence[Named]) -> bool:
    """Whether it is worth asking who has it: not for what most of them have."""
    return len(having) == 1 or (len(having) <= _MOST and 2 * len(having) <= len(rows))


def _which(having: Sequence[Named], cell: str, column: _Column) -> str:
    if len(having) == 1:
        return asking_back(column.title, cell, column.kind, column.material.speech)
    kinds, count = several(column.kind), str(len(having))
    return wordings().worded("which_all", count=count, kinds=kinds, value=cell, title=column.title)
