"""Tables as things with attributes: which column names them, and how a row is called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus import Row, Table
from index import words

from ...language import english
from ...repertoire.speech import bare
from .material import Material

_MOST_WORDS = 9  # of a row's name
_SHORT = 3  # words of a name that needs no quotation marks
_KIND = 3  # words of a title that can say what a thing is
_BULLET = re.compile(r"(?:^|\s+)[*•▪]\s*(?=\w)")


@dataclass(frozen=True, slots=True)
class Named:
    """A row with its name."""

    row: Row
    name: str


def can_be_asked(table: Table) -> bool:
    """Whether a table has titles, and such that an English question can take."""
    spoken = {word for title in table.header for word in words(title)}
    return bool(table.header and table.rows) and spoken.isdisjoint(english().foreign_words)


def naming_column(table: Table) -> int:
    """The first column whose cells all have letters and differ; else the first with letters."""
    columns = list(zip(*(row.cells for row in table.rows), strict=True))
    lettered = [place for place, cells in enumerate(columns) if all(map(has_letters, cells))]
    differing = (place for place in lettered if len(set(columns[place])) == len(columns[place]))
    return next(differing, next(iter(lettered), 0))


def named_rows(table: Table, naming: int) -> Iterator[Named]:
    """The rows whose name is one, and no other row's."""
    names = [row.cells[naming].strip() for row in table.rows]
    for row, name in zip(table.rows, names, strict=True):
        if name and names.count(name) == 1 and len(name.split()) <= _MOST_WORDS:
            yield Named(row, name)


def said(cell: str) -> str:
    """A cell's words; those of a list within it with semicolons between its items."""
    items = [item.strip() for item in _BULLET.split(cell.strip()) if item.strip()]
    return "; ".join(items) if _BULLET.match(cell.strip()) else cell.strip()


def columns(table: Table, naming: int) -> Iterator[tuple[int, str]]:
    """The places and titles of the other columns that have a title."""
    for place, title in enumerate(table.header):
        if place != naming and has_letters(title):
            yield place, title.strip()


def kind_of(table: Table, naming: int, material: Material) -> str:
    """What the things of a table are, in small letters: "track"; "" where no title says it."""
    title = bare(table.header[naming]) if table.header else ""
    return material.speech.lowered(title) if 0 < len(title.split()) <= _KIND else ""


def called(name: str, kind: str, material: Material) -> str:
    """A row's name as it is said in a question: "the Orchard track", "the size “500–999”"."""
    said = material.speech.called(name)
    if has_letters(name) and len(name.split()) <= _SHORT and '"' not in name:
        return said
    return f"the {kind} “{name}”" if kind else f"“{name}”"


def has_letters(text: str) -> bool:
    """Whether a text has a letter in it."""
    return any(map(str.isalpha, text))
