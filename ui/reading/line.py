"""Blocks of a guide as the lines of a page: quoted words anchored, new pages told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ..chat.excerpt import Block, Piece
from .address import MARK

RunKind = Literal["text", "list", "table"]
_KINDS: Mapping[str, RunKind] = {"item": "list", "row": "table", "header": "table"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one look; `anchors` are the ids of the marks that begin with them."""

    text: str
    marked: bool
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A block to show: its cells, of which all but table rows have one.

    `page` is set where a page of the document begins with it.
    """

    kind: str
    cells: tuple[tuple[Words, ...], ...]
    page: int | None = None
    level: int = 1
    number: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that stand in one element; `header` is the column titles of a table, if it has any."""

    kind: RunKind
    lines: tuple[Line, ...]
    header: Line | None = None


def lines_of(blocks: Iterable[Block], pages: Iterable[int | None]) -> list[Line]:
    """A line for each block, told apart where marks begin that no earlier one has shown."""
    shown: list[Line] = []
    anchored: set[int] = set()
    before: int | None = None
    for block, page in zip(blocks, pages, strict=True):
        begins = page if page != before else None
        cells = tuple(
            tuple(_words(piece, anchored) for piece in cell if piece.text)
            for _, cell in groupby(block.pieces, key=lambda piece: piece.cell)
        )
        shown.append(Line(block.kind, cells, begins, block.level, block.number))
        before = page
    return shown


def runs_of(lines: Iterable[Line]) -> Iterator[Run]:
    """Items together in lists, rows in tables, a new one at each header."""
    for kind, group in groupby(lines, key=_kind):
        if kind != "table":
            yield Run(kind, tuple(group))
            continue
        yield from _tables(list(group))


def _kind(line: Line) -> RunKind:
    return _KINDS.get(line.kind, "text")


def _tables(lines: list[Line]) -> Iterator[Run]:
    begins = [place for place, line in enumerate(lines) if place == 0 or line.kind == "header"]
    for start, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        head, *rows = lines[start:end]
        titled = head.kind == "header"
        yield Run("table", tuple(rows if titled else [head, *rows]), head if titled else None)


def _words(piece: Piece, anchored: set[int]) -> Words:
    new = [mark for mark in piece.marks if mark not in anchored]
    anchored.update(new)
    return Words(piece.text, bool(piece.marks), tuple(MARK.format(mark) for mark in new))
