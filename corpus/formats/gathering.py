"""Lines of Markdown gathered into blocks."""

import re
from typing import NamedTuple

from corpus.source import Block, BlockKind

from .inline import words
from .masking import CELL, HEADER_CELL, LINE_BREAK
from .pipe_tables import cells_of

ASKED = re.compile(r"(?:\*\*|__)?(?:Q|Question)\s?\d{0,3}\s?[:.)]")
_BOLD = re.compile(
    r"(?:(\*\*\*?|__)(?=\S)(?P<stars>(?:(?!\1).){1,200})\1"
    r"|<(b|strong)>(?P<tags>[^<]{1,200})</\3>)[:\s]{0,9}(?:\{[^{}]{0,200}\})?$"
)
_STRAY = re.compile(r"[\x01-\x08\x0e-\x1f]")
_CELLS = re.compile(f"[{CELL}{HEADER_CELL}]")


class Line(NamedTuple):
    """A line without its markers and the white space around it, and where it stands."""

    start: int
    end: int
    text: str


class Gathering:
    """The block that is open, and the blocks before it.

    A block that was opened without words, as by `<li>` at the end of a line, waits for its words.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.kind: BlockKind | None = None
        self.level = 0
        self.question = False
        self.lines: list[Line] = []

    def open(self, kind: BlockKind, level: int = 0, question: bool = False) -> None:
        """Close what is open and begin a block; a question that still waits stays a question."""
        waiting = self.question and not self.lines
        self.close()
        self.kind, self.level, self.question = kind, level, question or waiting

    def add(self, line: Line) -> None:
        """One more line for the open block."""
        self.lines.append(line)

    def close(self) -> None:
        """Turn the gathered lines into blocks; without lines there is nothing to close."""
        lines, kind = self.lines, self.kind
        if not lines or not kind:
            return
        self.lines, self.kind = [], None
        if kind == "row":
            self._emit_cells(lines)
        elif kind == "heading":
            self._emit(kind, lines, self.level)
        elif len(lines) == 1 and LINE_BREAK not in lines[0].text:
            self._emit_part(kind, lines)
        else:
            self._emit_parts(kind, lines)
        self.question = False

    def drop(self) -> None:
        """Close, and wait for nothing."""
        self.close()
        self.kind, self.question = None, False

    def emit_row(self, line: Line, header: bool) -> None:
        """A row of a pipe table."""
        cells = tuple(words(cell) for cell in cells_of(line.text))
        self._append_row(line.start, line.end, cells, header)

    def emit_code(self, line: Line, level: int) -> None:
        """A fenced block: its words as they stand."""
        plain = " ".join(line.text.split())
        if plain:
            self.blocks.append(Block("paragraph", line.start, line.end, plain, level))

    def _emit_parts(self, kind: BlockKind, lines: list[Line]) -> None:
        """Line breaks divide paragraphs; an item is divided after its question or bold line."""
        parts = [part for line in lines for part in _broken(line)]
        groups: list[list[Line]] = [[]]
        for line, ends in parts:
            groups[-1].append(line)
            if ends or (len(groups) == 1 == len(groups[0]) and _is_title(line.text, kind)):
                groups.append([])
        groups = [group for group in groups if group]
        if kind == "item" and groups and not _is_title(groups[0][0].text, kind):
            groups = [[line for group in groups for line in group]]
        for group in groups:
            self._emit_part(kind, group)
            kind = "paragraph"

    def _emit_part(self, kind: BlockKind, lines: list[Line]) -> None:
        title = kind == "paragraph" and not self.level and len(lines) == 1
        if title and _is_title(lines[0].text, kind):
            kind = "heading"
        self._emit(kind, lines, self.level)

    def _emit(self, kind: BlockKind, lines: list[Line], level: int) -> None:
        literal = "\n".join([line.text for line in lines]) if len(lines) > 1 else lines[0].text
        plain = words(literal if literal.isprintable() else _STRAY.sub(" ", literal))
        if plain:
            question = self.question or (plain[0] == "Q" and ASKED.match(plain) is not None)
            start, end = lines[0].start, lines[-1].end
            self.blocks.append(Block(kind, start, end, plain, level, question=question))

    def _emit_cells(self, lines: list[Line]) -> None:
        """A row written with `<tr>`, `<th>` and `<td>`."""
        literal = "\n".join(line.text for line in lines)
        cells = tuple(words(_STRAY.sub(" ", cell)) for cell in _CELLS.split(literal)[1:])
        header = HEADER_CELL in literal and CELL not in literal
        self._append_row(lines[0].start, lines[-1].end, cells, header)

    def _append_row(self, start: int, end: int, cells: tuple[str, ...], header: bool) -> None:
        if any(cells):
            plain = " | ".join(cells)
            self.blocks.append(Block("row", start, end, plain, cells=cells, header=header))


def _broken(line: Line) -> list[tuple[Line, bool]]:
    """Pieces of a line between `<br>`, with white space trimmed; True where a break follows."""
    pieces, start = [], line.start
    for piece in (split := line.text.split(LINE_BREAK)):
        text = piece.strip()
        begin = start + len(piece) - len(piece.lstrip())
        pieces.append((Line(begin, begin + len(text), text), True))
        start += len(piece) + 1
    if len(split) == 1:
        return [(line, False)]
    pieces[-1] = (pieces[-1][0], False)
    return [(piece, ends) for piece, ends in pieces if piece.text]


def _is_title(text: str, kind: BlockKind) -> bool:
    """Bold and nothing else, and not a bold sentence; in an item a question counts as well."""
    text = text.strip()
    if kind == "item" and text.rstrip("*_ ").endswith("?"):
        return True
    if text[:2] not in ("**", "__", "<b", "<s"):
        return False
    bold = _BOLD.match(text)
    inner = (bold["stars"] or bold["tags"]).rstrip() if bold else "."
    return inner[-1:] not in (".", "!", ",", ";", "…")
