"""What a search finds, as it is shown: where it stands, with the words that were looked for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant import Evidence
from assistant.language import english
from corpus import Guide
from index import stem, words

from ..chat.excerpt import Block, Piece, blocks_between
from ..tutor import Tutor
from .address import guide_address
from .line import Line, Run, Words, runs_of

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a guide: its heading and those above it, and what stands there."""

    heading: str
    above: tuple[str, ...]
    page: int | None
    address: str
    runs: tuple[Run, ...]

    @property
    def matched(self) -> bool:
        """Whether a word that was looked for is there."""
        cells = (cell for run in self.runs for line in run.lines for cell in line.cells)
        return any(piece.marked for cell in cells for piece in cell)


def find(tutor: Tutor, text: str, document: str | None) -> tuple[Found, ...]:
    """The places about a text, best first, in one guide or in all; raise TutorError."""
    wanted = frozenset(stem(word) for word in words(text) if word not in english().function_words)
    try:
        return tuple(_found(tutor, found, wanted) for found in tutor.find(text, document))
    except KeyError:  # another edition went live since, without a guide that was found
        return tuple(_found(tutor, found, wanted) for found in tutor.find(text, document))


def _found(tutor: Tutor, found: Evidence, wanted: frozenset[str]) -> Found:
    guide = tutor.guide(found.document)
    path = (guide.title, *found.section)
    return Found(
        heading=path[-1],
        above=tuple(title for title in dict.fromkeys(path) if title != path[-1]),
        page=found.page,
        address=guide_address(found.document, marks=[(found.start, found.end)]),
        runs=tuple(runs_of(_line(block, wanted) for block in _blocks(guide, found))),
    )


def _blocks(guide: Guide, found: Evidence) -> Sequence[Block]:
    """The blocks of a passage, a row's with its column titles; its words if it is part of one."""
    table = next(
        (table for table in guide.tables if any(row.start == found.start for row in table.rows)),
        None,
    )
    if table is not None and table.header:
        cells = tuple(Piece(cell, cell=column) for column, cell in enumerate(table.header))
        header = [Block("header", found.start, found.start, cells)]
    else:
        header = []
    inside = blocks_between(guide, found.start, found.end)
    own = [block for block in inside if block.kind != "header"]
    whole = Piece(guide.readable(found.start, found.end))
    return [*header, *own] or [Block("paragraph", found.start, found.end, (whole,))]


def _line(block: Block, wanted: frozenset[str]) -> Line:
    cells = tuple(tuple(_told_apart(piece.text, wanted)) for piece in block.pieces)
    return Line(block.kind, cells, None, block.level, block.number)


def _told_apart(text: str, wanted: frozenset[str]) -> Iterator[Words]:
    """The text cut around the words of which one has a stem that is wanted."""
    place = 0
    for match in _WORD.finditer(text):
        if wanted.isdisjoint(map(stem, words(match[0]))):
            continue
        if match.start() > place:
            yield Words(text[place : match.start()], marked=False)
        yield Words(match[0], marked=True)
        place = match.end()
    if place < len(text):
        yield Words(text[place:], marked=False)
