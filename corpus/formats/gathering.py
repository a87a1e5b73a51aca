"""Lines of Markdown gathered into blocks."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from corpus.source import Block, BlockKind

from . import marks
from .inline import has_markup, words
from .pipe_tables import cells_of

ASKED = re.compile(r"(?:\*\*|__)?(?:Q|Question)\s?\d{0,3}\s?[:.)]")
_BOLD = re.compile(
    r"(?:(\*\*\*?|__)(?=\S)(?P<stars>(?:(?!\1).){1,200})\1"
    r"|<(b|strong)>(?P<tags>[^<]{1,200})</\3>)[:\s]{0,9}(?:\{[^{}]{0,200}\})?$"
)
_ASKED_FIRST = re.compile(r"[ \t]{0,9}(\*\*|__)(?=\S)(?:(?!\1).){1,300}\?\1[:\s]{1,9}(?=\S)")
_BREAKS = re.compile(f"{marks.LINE_BREAK}|(?:^|(?<={marks.LINE_BREAK})){_ASKED_FIRST.pattern}")
_CELLS = re.compile(f"[{marks.CELL}{marks.HEADER_CELL}]")


class Line(NamedTuple):
    """A line without its markers and the white space around it, and where it stands."""

    start: int
    end: int
    text: str

    def without(self, length: int) -> "Line":
        """The line after its first characters and the white space that follows them."""
        text = self.text[length:].strip()
        start = self.start + self.text.index(text, length)
        return Line(start, start + len(text), text)


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
        if self.lines:
            self.close()
        self.kind, self.level, self.question = kind, level, question or waiting

    def close(self) -> None:
        """Turn the gathered lines into blocks; without lines there is nothing to close."""
        lines, kind = self.lines, self.kind
        if not lines or not kind:
            return
        self.lines, self.kind = [], None
        if kind == "row":
            self._emit_cells(lines)
        elif kind == "heading" or (len(lines) == 1 and _is_whole(lines[0].text)):
            self._emit(kind, lines)
        else:
            self._emit_parts(kind, lines)
        self.question = False

    def drop(self) -> None:
        """Close, and wait for nothing."""
        self.close()
        self.kind, self.question = None, False

    def turn_into_term(self) -> bool:
        """Make the open paragraph the title of what follows, if it is one short line."""
        if self.kind != "paragraph" or len(self.lines) != 1 or self.level:
            return False
        text = self.lines[0].text
        if len(text) > 80 or text[-1] in ".,:;!" or marks.LINE_BREAK in text:
            return False
        self.kind, self.question = "heading", True
        return True

    def emit_row(self, line: Line, header: bool) -> None:
        """A row of a pipe table."""
        read = words if has_markup(line.text) else _folded
        cells = tuple(map(read, cells_of(line.text)))
        self._append_row(line.start, line.end, cells, header)

    def emit_code(self, line: Line, level: int) -> None:
        """A fenced block: its words as they stand."""
        plain = _folded(line.text)
        if plain:
            self.blocks.append(Block("paragraph", line.start, line.end, plain, level))

    def _emit_parts(self, kind: BlockKind, lines: list[Line]) -> None:
        """Line breaks and bold questions divide a paragraph; an item has its title divided off."""
        groups: list[list[Line]] = [[]]
        for line, ends in chain.from_iterable(map(_parts, lines)):
            asked = _is_title(line.text, "paragraph") and "?" in line.text[-5:]
            if asked and groups[-1]:
                groups.append([])
            groups[-1].append(line)
            if ends or asked or (len(groups) == 1 == len(groups[0]) and _is_title(line.text, kind)):
                groups.append([])
        groups = [group for group in groups if group]
        if kind == "item" and groups and not _is_title(groups[0][0].text, kind):
            groups = [[line for group in groups for line in group]]
        for group in groups:
            title = kind == "paragraph" and not self.level and len(group) == 1
            self._emit("heading" if title and _is_title(group[0].text, kind) else kind, group)
            kind = "paragraph"

    def _emit(self, kind: BlockKind, lines: list[Line]) -> None:
        start, end, literal = lines[0]
        if len(lines) > 1:
            end, literal = lines[-1].end, "\n".join([line.text for line in lines])
        plain = words(literal)
        if plain:
            question = self.question or (plain[0] == "Q" and ASKED.match(plain) is not None)
            self.blocks.append(Block(kind, start, end, plain, self.level, (), False, question))

    def _emit_cells(self, lines: list[Line]) -> None:
        """A row written with `<tr>`, `<th>` and `<td>`."""
        literal = "\n".join(line.text for line in lines)
        cells = tuple(map(words, _CELLS.split(literal)[1:]))
        header = marks.HEADER_CELL in literal and marks.CELL not in literal
        self._append_row(lines[0].start, lines[-1].end, cells, header)

    def _append_row(self, start: int, end: int, cells: tuple[str, ...], header: bool) -> None:
        if any(cells):
            plain = _folded(" | ".join(cells))
            self.blocks.append(Block("row", start, end, plain, 0, cells, header))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _is_whole(text: str) -> bool:
    """Whether there is nothing that could be divided off."""
    return text[0] not in "*_<" and marks.LINE_BREAK not in text


def _parts(line: Line) -> Iterator[tuple[Line, bool]]:
    """What stands between line breaks, a bold question apart from the answer that follows it.

    The flag tells whether a break follows. The first part keeps the marker that the line has.
    """
    if marks.LINE_BREAK not in line.text and not _ASKED_FIRST.match(line.text):
        yield line, False
        return
    cuts = [found.end() for found in _BREAKS.finditer(line.text)]
    offset = line.end - len(line.text)
    for low, high in pairwise((0, *cuts, len(line.text))):
        text = line.text[low:high].strip(marks.LINE_BREAK + " \t")
        if text:
            start = offset + line.text.index(text, low)
            yield Line(start if low else line.start, start + len(text), text), high in cuts


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
