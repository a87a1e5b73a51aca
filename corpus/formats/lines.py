"""The lines of a plain-text file, each with what it looks like on its own."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

LineKind = Literal["blank", "rule", "row", "item", "text"]

_MARKER = re.compile(r"(?:[-*+•▪◦‣·–—●○■□➢✓✔]|\(?\d{1,3}[.)]|\(?[a-z][.)]|[A-Z]\))[ \t]{1,8}(?=\S)")
_RULE_CHARACTERS = "-=_*~#+|: "


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
    if "|" not in text and "\t" not in text:
        return lines
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
        lead = raw[: len(raw) - len(raw.lstrip())] if raw[:1] != stripped[:1] else ""
        start = position + len(lead)
        position += len(raw) + 1
        end = start + len(stripped)
        if not stripped:
            yield Line("blank", start, end, "")
        elif len(stripped) > 2 and not stripped[:400].strip(_RULE_CHARACTERS):
            yield Line("rule", start, end, stripped)
        else:
            match = _MARKER.match(stripped)
            indent = len(lead.expandtabs(4)) if lead else 0
            if match:
                yield Line("item", start, end, stripped, indent, match[0])
            else:
                yield Line("text", start, end, stripped, indent)


def _tables(lines: list[Line]) -> Iterator[tuple[int, int, list[tuple[str, ...]]]]:
    """Ranges of lines that form a table, with the cells of each line."""
    index = 0
    while index < len(lines):
        text = lines[index].text
        if "|" not in text and "\t" not in text:  # most lines of most files
            index += 1
            continue
        end, rows = index, list[tuple[str, ...]]()
        while end < len(lines) and (cells := _further_cells(lines[end], rows)) is not None:
            rows.append(cells)
            end += 1
        if len([row for row in rows if row]) > 1 or (rows and lines[index].text.startswith("|")):
            yield index, end, rows
        index = max(end, index + 1)


def _further_cells(line: Line, rows: list[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The cells of a line that carries on a table of these rows, none for a rule; else None."""
    if line.kind == "blank":
        return None
    if line.kind == "rule":
        return () if rows and ("|" in line.text or "+" in line.text) else None
    cells = row_cells(line.text)
    if len(cells) < 2 and not (cells and rows):
        return None
    fits = line.text.startswith("|") or not rows or len(cells) == len(rows[0])
    return cells if fits else None


def row_cells(text: str) -> tuple[str, ...]:
    """The cells of a line divided by pipes or tabs; empty if it is divided by neither."""
    if "|" in text and (text.startswith("|") or " | " in text):
        return tuple([" ".join(cell.split()) for cell in _inner(text).split("|")])
    if "\t" in text:
        return tuple([" ".join(cell.split()) for cell in text.split("\t")])
    return ()


def _inner(row: str) -> str:
    return row.removeprefix("|").removesuffix("|")
