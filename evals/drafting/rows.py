"""Rows of tables: what names each of them, and what can be asked of it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from corpus import Guide, Row, Table, fold

from .gold import quote
from .part import Part

_BETWEEN = "; "


def rows(guide: Guide, paths: Mapping[str, tuple[str, ...]]) -> Iterator[Part]:
    """Each body row that has words; `paths` are the heading paths by section."""
    for table in guide.tables:
        naming = naming_column(table)
        times = Counter(row.cells[naming] for row in table.rows)
        for row in table.rows:
            if any(map(fold, row.cells)):
                asked, told = _asked(table, row, naming)
                yield Part(
                    kind="row",
                    section=paths[table.section],
                    label=_name(row, naming, is_unique=times[row.cells[naming]] == 1),
                    asked=asked,
                    told=told,
                    quotes=(_quote(guide, row),),
                    start=row.start,
                    end=row.end,
                )


def naming_column(table: Table) -> int:
    """The first column whose cells all have letters and differ; else the first with letters."""
    columns = list(zip(*(row.cells for row in table.rows), strict=True))
    lettered = [index for index, cells in enumerate(columns) if all(map(_has_letters, cells))]
    different = (index for index in lettered if len(set(columns[index])) == len(columns[index]))
    return next(different, next(iter(lettered), 0))


def _name(row: Row, naming: int, *, is_unique: bool) -> str:
    """The naming cell, or the first two where several rows have that one."""
    named = row.cells[naming]
    return named if named and is_unique else ", ".join([*filter(None, row.cells)][:2])


def _has_letters(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _asked(table: Table, row: Row, naming: int) -> tuple[str, str]:
    """The first other column in which the row has words, or has something: its title and cell."""
    others = [
        (title, cell)
        for index, (title, cell) in enumerate(zip(table.header, row.cells, strict=False))
        if index != naming and title and cell
    ]
    worded = (other for other in others if _has_letters(other[1]))
    return next(worded, others[0] if others else ("", ""))


def _quote(guide: Guide, row: Row) -> str:
    """The cells without the bars, which another edition may not have."""
    cells = _BETWEEN.join(cell.replace("|", " ") for cell in row.cells if cell)
    literal = guide.text[row.start : row.end]
    return cells if fold(cells) == fold(literal) else quote(guide, row.start, row.end)
