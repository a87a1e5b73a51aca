"""Cards from the rows of tables."""

from collections.abc import Iterator

from corpus import Guide

from ...repertoire.speech import Speech, is_plural
from .fact import Fact


def from_rows(guide: Guide) -> Iterator[Fact]:
    """A fact for each cell of a row that is named by its first cell."""
    speech = Speech.of(guide)
    for table in guide.tables:
        for row in table.rows:
            named = list(zip(table.header, row.cells, strict=False))
            for column, cell in named[1:]:
                name = row.cells[0]
                if name and column and cell:
                    verb = "are" if is_plural(column) else "is"
                    said = f"What {verb} the {speech.lowered(column)} of {speech.called(name)}?"
                    yield Fact("row", (name, column), said, cell, row.start, row.end, "", column)
