"""Named things of tables: what a row is about, and what its other short cells name."""

from collections.abc import Iterator, Sequence

from ..guide import Guide, Row, Table
from .entity import Entity
from .kinds import said_kind
from .names import LONGEST_KEY, is_name, names_in
from .places import located

_LONGEST_TITLE = 60  # characters of a column title that can be a kind


def from_tables(guide: Guide) -> Iterator[Entity]:
    """Things named by the cells of tables with a header, in reading order.

    What a row is about has the other cells as attributes, each under its column title; what they
    name has the thing that the row is about.
    """
    for table in guide.tables:
        key = _key_column(table)
        naming = [place for place in range(len(table.header)) if _names_things(table, place)]
        for row in table.rows:
            yield from _from_row(guide, table, row, key, naming)


def _from_row(
    guide: Guide, table: Table, row: Row, key: int | None, naming: Sequence[int]
) -> Iterator[Entity]:
    about: tuple[tuple[str, str], ...] = ()
    if key is not None and is_name(row.cells[key], LONGEST_KEY):
        about = ((table.header[key], row.cells[key]),)
    after = row.start
    for place, title in enumerate(table.header):
        cell = row.cells[place]
        is_key = about and place == key
        for name in (cell,) if is_key else names_in(cell) if place in naming else ():
            start, end = located(guide, name, after, row.start, row.end)
            after = end if end < row.end else after
            told = _others(table, row, place) if is_key else about
            category = said_kind(title)
            yield Entity(name, title, guide.document, start, end, category, attributes=told)


def _others(table: Table, row: Row, key: int) -> tuple[tuple[str, str], ...]:
    return tuple(
        (title, cell)
        for place, (title, cell) in enumerate(zip(table.header, row.cells, strict=False))
        if place != key and title and cell
    )


def _key_column(table: Table) -> int | None:
    """The first column that names things: it says what each row is about."""
    for place in range(len(table.header)):
        if _is_kind(table.header[place]) and _most(
            [is_name(cell, LONGEST_KEY) for cell in _cells(table, place)]
        ):
            return place
    return None


def _names_things(table: Table, place: int) -> bool:
    """Whether a column lists names, not prose or numbers."""
    return _is_kind(table.header[place]) and _most(
        [bool(names_in(cell)) for cell in _cells(table, place)]
    )


def _is_kind(title: str) -> bool:
    return any(map(str.isalpha, title)) and len(title) <= _LONGEST_TITLE


def _cells(table: Table, place: int) -> list[str]:
    return [row.cells[place] for row in table.rows if any(map(str.isalnum, row.cells[place]))]


def _most(votes: Sequence[bool]) -> bool:
    return 2 * sum(votes) >= len(votes) > 0
