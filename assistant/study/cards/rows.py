"""Cards from the rows of tables, in both directions."""

from collections.abc import Iterator, Sequence

from corpus import Table, fold

from .columns import asking, asking_back
from .fact import Fact, Rival
from .material import Material
from .tables import Named, called, columns, has_letters, kind_of, named_rows, naming_column
from .wordings import is_short, wordings

_MOST = 4  # things that share a value and are asked for together


def from_rows(material: Material) -> Iterator[Fact]:
    """What each column says of each thing, and which things have what a column says."""
    for table in material.guide.tables:
        if table.header and table.rows:
            naming = naming_column(table)
            rows = list(named_rows(table, naming))
            kind = kind_of(table, naming, material)
            for place, title in columns(table, naming):
                if not wordings().is_dull(title):
                    yield from _forth(table, rows, place, title, kind, material)
                    yield from _back(table, rows, place, title, kind, material)


def _forth(
    table: Table, rows: Sequence[Named], place: int, title: str, kind: str, material: Material
) -> Iterator[Fact]:
    """The cell of each row."""
    rivals = tuple(
        Rival(row.cells[place], row.start, row.end) for row in table.rows if fold(row.cells[place])
    )
    for named in rows:
        cell = named.row.cells[place].strip()
        if fold(cell):
            yield Fact(
                kind="row",
                about=(named.name, title),
                question=asking(title, called(named.name, kind, material), material.speech),
                answer=cell,
                start=named.row.start,
                end=named.row.end,
                level=_level(table, named, material),
                thing=named.name,
                rivals=rivals,
            )


def _back(
    table: Table, rows: Sequence[Named], place: int, title: str, kind: str, material: Material
) -> Iterator[Fact]:
    """The thing, or all the few things, that have a value that can stand in a question."""
    if not kind or len(rows) < len(table.rows):
        return  # without a word for the things, or where some have no name of their own
    rivals = tuple(Rival(named.name, named.row.start, named.row.end) for named in rows)
    by_value: dict[tuple[str, ...], list[Named]] = {}
    for named in rows:
        by_value.setdefault(fold(named.row.cells[place]), []).append(named)
    for value, having in by_value.items():
        cell = having[0].row.cells[place].strip()
        if value and is_short(cell) and _is_telling(having, rows):
            yield Fact(
                kind="row",
                about=(kind, title, cell),
                question=_which(having, title, cell, kind, material),
                answer="\n".join(named.name for named in having),
                start=having[0].row.start,
                end=having[-1].row.end,
                level=_level(table, having[0], material) if len(having) == 1 else "",
                given=cell,
                rivals=rivals if len(having) == 1 else (),
            )


def _is_telling(having: Sequence[Named], rows: Sequence[Named]) -> bool:
    """Whether it is worth asking who has it: not for what most of them have."""
    return len(having) == 1 or (len(having) <= _MOST and 2 * len(having) <= len(rows))


def _which(having: Sequence[Named], title: str, cell: str, kind: str, material: Material) -> str:
    if len(having) == 1:
        return asking_back(title, cell, kind, material.speech)
    return wordings().worded(
        "which_all", count=str(len(having)), kinds=several(kind), value=cell, title=title
    )


def several(kind: str) -> str:
    """The plural of the word for a kind."""
    if kind.endswith("s"):
        return kind
    return f"{kind[:-1]}ies" if kind[-1:] == "y" and kind[-2:-1] not in "aeiou" else f"{kind}s"


def _level(table: Table, named: Named, material: Material) -> str:
    """The level that the row names in its column of levels, or that it is."""
    for title, cell in zip(table.header, named.row.cells, strict=False):
        level = material.levels.get(cell.strip().casefold())
        if level is not None and level.kind == title.strip():
            return level.name
    section = material.section(named.row.start)
    return material.level_of(section.heading_path) if section and has_letters(named.name) else ""
