"""The lines of a plain-text file, each with what it looks like on its own."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

LineKind = Literal["blank", "rule", "row", "item", "text"]

_MARKER = re.compile(r"(?:[-*+•▪◦‣·–—●○■□➢✓✔]|\(?\d{1,3}[.)]|\(?[a-z][.)]|[A-Z]\))[ \t]{1,8}(?=\S)")
_RULE_CHARACTERS = frozenset("-=_*~#+|: ")


class Line(NamedTuple):
    """One line; `start` and `end` are the offsets of its text without surrounding white space.

    Attributes:
        indent: White space before the text, in characters, a tab counting as four.
        marker: A list marker with the space after it ("- ", "1. "), part of `text`, or "".
        cells: The cells of a table row; empty if the line is none.

    """

    kind: LineKind
    start: int
    end: int
    text: str
    indent: int = 0
    marker: str = ""
    cells: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The text after the list marker."""
        return self.text[len(self.marker) :]


def read_lines(text: str) -> list[Line]:
    """Every line of the text, blank ones included; table rows recognised by their neighbours."""
    lines = list(_single_lines(text))
    for start, end, cells in _tables(lines):
        for index in range(start, end):
            line = lines[index]
            if line.kind != "rule":
                lines[index] = Line(
                    "row", line.start, line.end, line.text, line.indent, cells=cells[index - start]
                )
    return lines


def _single_lines(text: str) -> Iterator[Line]:
    position = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        lead = raw[: len(raw) - len(raw.lstrip())]
        start = position + len(lead)
        position += len(raw) + 1
        if not stripped:
            yield Line("blank", start, start, "")
        elif (
            len(stripped) > 2
            and not stripped[0].isalnum()
            and set(stripped[:400]) <= _RULE_CHARACTERS
        ):
            yield Line("rule", start, start + len(stripped), stripped)
        else:
            match = _MARKER.match(stripped)
            yield Line(
                "item" if match else "text",
                start,
                start + len(stripped),
                stripped,
                len(lead.expandtabs(4)),
                match.group() if match else "",
            )


def _tables(lines: list[Line]) -> Iterator[tuple[int, int, list[tuple[str, ...]]]]:
    """Ranges of lines that form a table, with the cells of each line."""
    index = 0
    while index < len(lines):
        text = lines[index].text
        if "|" not in text and "\t" not in text:  # most lines of most files
            index += 1
            continue
        end, rows = index, list[tuple[str, ...]]()
        while end < len(lines) and _continues(lines[end], rows):
            rows.append(row_cells(lines[end].text) if lines[end].kind != "rule" else ())
            end += 1
        if len([row for row in rows if row]) > 1 or (rows and lines[index].text.startswith("|")):
            yield index, end, rows
        index = max(end, index + 1)


def _continues(line: Line, rows: list[tuple[str, ...]]) -> bool:
    if line.kind == "blank":
        return False
    if line.kind == "rule":
        return bool(rows) and ("|" in line.text or "+" in line.text)
    cells = row_cells(line.text)
    if len(cells) < 2 and not (cells and rows):
        return False
    return line.text.startswith("|") or not rows or len(cells) == len(rows[0])


def row_cells(text: str) -> tuple[str, ...]:
    """The cells of a line divided by pipes or tabs; empty if it is divided by neither."""
    if "|" in text and (text.startswith("|") or " | " in text):
        return tuple(" ".join(cell.split()) for cell in _inner(text).split("|"))
    if "\t" in text:
        return tuple(" ".join(cell.split()) for cell in text.split("\t"))
    return ()


def _inner(row: str) -> str:
    return row.removeprefix("|").removesuffix("|")
