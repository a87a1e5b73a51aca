"""Steps that are rows of a table, one of whose columns says when."""

from collections.abc import Iterator

from corpus import Guide, Row, Table

from .frames import Frame, frame_of
from .programme import Part, Step
from .words import plan_words

_FEWEST = 2  # steps of a plan


def tabled(guide: Guide) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """The id of a section and the steps, for each table of which most rows say when."""
    for table in guide.tables:
        column = _times(table)
        if column is None:
            continue
        steps = [step for row in table.rows if (step := _step(table, row, column))]
        if len(steps) >= _FEWEST and 2 * len(steps) > len(table.rows):
            yield table.section, tuple(steps)


def _times(table: Table) -> int | None:
    titles = (title.strip().lower() for title in table.header)
    return next((n for n, title in enumerate(titles) if plan_words().times.match(title)), None)


def _step(table: Table, row: Row, column: int) -> Step | None:
    frame = _frame(row.cells[column], table.header[column])
    if frame is None:
        return None
    others = [
        (title, cell)
        for place, (title, cell) in enumerate(zip(table.header, row.cells, strict=False))
        if place != column and cell
    ]
    told = [cell if len(others) == 1 or not title else f"{title}: {cell}" for title, cell in others]
    return Step(frame, Part(" · ".join(told), row.start, row.end))


def _frame(cell: str, title: str) -> Frame | None:
    """The time that a cell says; a bare number counts in the unit that titles the column."""
    unit = title.strip().lower().removesuffix("s")
    found = frame_of(cell, unit if unit in plan_words().units else "")
    if found is None:
        return None
    is_bare = not any(map(str.isalpha, cell))
    return Frame(f"{title.strip().removesuffix('s')} {cell}" if is_bare else cell, *found[0][1:])
