"""A stretch of a guide as blocks to show, with the quoted words told apart from their context."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from corpus import Faq, Guide, ItemList, Table

from .faq_answer import answer_parts, number_at

BlockKind = Literal["heading", "paragraph", "item", "question", "header", "row"]
Spans = Mapping[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words to show; `marks` are the citations that quote them, empty for context.

    `cell` counts the columns of a table row from 0.
    """

    text: str
    marks: tuple[int, ...] = ()
    cell: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table row; `start` and `end` say where it stands.

    An item has its depth, from 1, as `level`, and a `number`, as "2.", unless it has a bullet.
    """

    kind: BlockKind
    start: int
    end: int
    pieces: tuple[Piece, ...]
    level: int = 1
    number: str = ""

    @property
    def marks(self) -> frozenset[int]:
        """The citations that quote words of it."""
        return frozenset(mark for piece in self.pieces for mark in piece.marks)


def blocks_between(guide: Guide, start: int, end: int) -> list[Block]:
    """The blocks of a guide from `start` to `end`, in reading order, none twice."""
    inside = (block for block in _blocks(guide) if start <= block.start and block.end <= end)
    kept: list[Block] = []
    for block in sorted(inside, key=lambda block: (block.start, block.end)):
        if not kept or kept[-1].end <= block.start or block.kind == "header":
            kept.append(block)
    return kept


def highlight(guide: Guide, block: Block, quotes: Spans) -> Block:
    """The block cut where quotes begin and end; a table row is marked as a whole."""
    touching = {
        mark: (start, end)
        for mark, (start, end) in quotes.items()
        if start < block.end and end > block.start
    }
    if not touching or block.kind == "header":
        return block
    whole = all(a <= block.start and block.end <= b for a, b in touching.values())
    if whole or block.kind == "row":
        marks = tuple(sorted(touching))
        return replace(block, pieces=tuple(replace(piece, marks=marks) for piece in block.pieces))
    return replace(block, pieces=tuple(_cut(guide, block, touching)))


def _cut(guide: Guide, block: Block, quotes: Spans) -> Iterator[Piece]:
    cuts = {block.start, block.end}
    cuts.update(offset for span in quotes.values() for offset in span)
    edges = sorted(offset for offset in cuts if block.start <= offset <= block.end)
    for start, end in pairwise(edges):
        marks = tuple(sorted(m for m, (a, b) in quotes.items() if a <= start and end <= b))
        yield Piece(_words(guide, start, end), marks)


def _words(guide: Guide, start: int, end: int) -> str:
    """The words of a span, with the space that parts them from what stands before and after."""
    literal, words = guide.text[start:end], guide.readable(start, end)
    before = " " if words and literal[0].isspace() else ""
    after = " " if words and literal[-1].isspace() else ""
    return f"{before}{words}{after}"


def _blocks(guide: Guide) -> Iterator[Block]:
    for section in guide.sections:
        if section.title:
            end = guide.text.find("\n", section.start, section.end)
            end = end if end >= 0 else section.end
            yield _block("heading", section.start, end, section.title)
    for paragraph in guide.paragraphs:
        yield _block("paragraph", paragraph.start, paragraph.end, paragraph.plain)
    for faq in guide.faqs:
        yield from _faq(guide, faq)
    for items in guide.lists:
        yield from _list(guide, items)
    for table in guide.tables:
        yield from _table(table)


def _faq(guide: Guide, faq: Faq) -> Iterator[Block]:
    yield _block("question", faq.start, faq.answer_start, faq.question)
    for part in answer_parts(guide, faq):
        if part.is_item:
            yield _item(guide, part.start, part.end, part.words)
        else:
            yield _block("paragraph", part.start, part.end, part.words)


def _list(guide: Guide, items: ItemList) -> Iterator[Block]:
    if items.intro and items.items:
        yield _block("paragraph", items.start, items.items[0].start, items.intro)
    for item in items.items:
        yield _item(guide, item.start, item.end, item.plain, item.level)


def _item(guide: Guide, start: int, end: int, plain: str, level: int = 1) -> Block:
    return Block("item", start, end, (Piece(plain),), level, number_at(guide, start))


def _table(table: Table) -> Iterator[Block]:
    if table.header and table.rows:
        top = table.rows[0].start
        yield Block("header", top, top, _cells(table.header))
    for row in table.rows:
        yield Block("row", row.start, row.end, _cells(row.cells))


def _block(kind: BlockKind, start: int, end: int, plain: str) -> Block:
    return Block(kind, start, end, (Piece(plain),))


def _cells(cells: tuple[str, ...]) -> tuple[Piece, ...]:
    return tuple(Piece(cell, cell=column) for column, cell in enumerate(cells))
