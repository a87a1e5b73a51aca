"""Markdown guides, raw HTML, Liquid, MDX and publishing dialects among it, to blocks.

A scanner of lines rather than a CommonMark parser: it keeps exact offsets, takes the dialects that
guides are written in, and its time grows with the length of the file alone. Where CommonMark and
the evident wish of an author part (a bold line meant as a heading, a numbered list that goes on),
it follows the author.
"""

import re

from corpus.source import Block, Source

from . import marks
from .comments import hidden_rest
from .decoding import decode
from .dialects import generated_title, is_litter
from .front_matter import front_matter
from .gathering import ASKED, Gathering, Line
from .inline import readable, words
from .masking import mask
from .nesting import Folded, Nesting
from .pipe_tables import is_separator

__all__ = ["read_markdown", "readable"]

_QUOTE = re.compile(r"[ \t]{0,60}(?:>[ \t]?)+")
_HEADING = re.compile(r"(#{1,6}(?:[ \t]+|$)|#{2,6}(?=\w))(.*)")
_CLOSING = re.compile(r"(?:^|[ \t])#+[ \t]*(?=\{|$)")
_BULLET = re.compile(r"(?:[-*+•]|(\d{1,9})[.)])(?:[ \t]+|$)")
_RULE = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_ANSWERED = re.compile(r"(?:\*\*|__)?(?:A|Answer)\s?\d{0,3}\s?[:.)](?:\*\*|__|\s)")

_STEPS = {marks.LIST_OPEN: 1, marks.LIST_CLOSE: -1}
_FOLDS: dict[str, Folded] = {"?": "indented", ":": "closed"}


def read_markdown(data: bytes) -> Source:
    """The blocks of a Markdown file; `text` is the decoded file, markup included.

    Raises:
        CorpusError: "empty" or "binary", from decoding.

    """
    text = decode(data)
    title, start = front_matter(text)
    masked = " " * start + mask(text[start:])
    blocks = _Scanner(masked).blocks()
    warnings = hidden_rest(text, len(masked.rstrip()))
    return Source("markdown", text, tuple(blocks), title=words(title), warnings=warnings)


class _Scanner:
    """Takes the masked text line by line; the block that is open is in `gathering`."""

    def __init__(self, masked: str) -> None:
        self.lines = masked.split("\n")
        self.index = 0
        self.gathering = Gathering()
        self.nesting = Nesting()
        self.quotes = 0
        self.in_table = False

    def blocks(self) -> list[Block]:
        offset = 0
        for index, content in enumerate(self.lines):
            self.index = index
            self._take(content, offset)
            offset += len(content) + 1
        self.gathering.close()
        return self.gathering.blocks

    def _take(self, content: str, offset: int) -> None:
        text = content.strip()
        if text[:1] == ">" or self.quotes:
            content, offset = self._unquoted(content, offset)
            text = content.strip()
        if not text:
            self.in_table = False
            if self.gathering.lines and self.gathering.kind != "row":
                self.gathering.close()
            return
        indent = len(content) - len(content.lstrip()) if content[0] != text[0] else 0
        start = offset + indent
        line = Line(start, start + len(text), text)
        if self.gathering.kind == "row" and text[0] not in (marks.ROW, marks.ROW_END, "#"):
            self.gathering.lines.append(line)
            return
        if indent and "\t" in content[:indent]:
            indent = len(content[:indent].expandtabs(4))
        if not self._is_marker(line, indent):
            self._add_text(line, indent, content)

    def _unquoted(self, content: str, offset: int) -> tuple[str, int]:
        """The line without its `>`; text that is quoted more or less deeply is another block."""
        quote = _QUOTE.match(content)
        marker = quote[0] if quote else ""
        if (quotes := marker.count(">")) != self.quotes:
            if quotes > self.quotes:
                self.gathering.turn_into_term()  # a glossary: the term, its definition quoted
            self.quotes = quotes
            self._end_lists()
        return content[len(marker) :], offset + len(marker)

    def _end_lists(self) -> None:
        self.gathering.drop()
        self.nesting.indents.clear()
        self.in_table = False

    def _is_marker(self, line: Line, indent: int) -> bool:
        """Take a line that does more than go on with the open block; False for mere text."""
        first = line.text[0]
        if first in marks.LINE_MARKS:
            self._take_mark(line, indent)
            return True
        if "|" in line.text and self._take_row(line):
            return True
        self.in_table = False
        if first.isdigit() or first in "-*+•":
            rule = first in (line.text[-1], "+") and self._take_rule(line)
            return rule or self._take_item(line, indent)
        if first == "#":
            return self._take_heading(line)
        if first == "=":
            return self._take_underline(line)
        return first in "[:!?@{iIeE" and self._take_litter(line)

    def _take_heading(self, line: Line) -> bool:
        heading = _HEADING.match(line.text)
        if heading:
            self._end_lists()
            self.nesting.folded = ""
            self.gathering.open("heading", heading[1].count("#"))
            title = _CLOSING.sub("", heading[2]) if "#" in heading[2] else heading[2]
            self.gathering.lines.append(Line(line.start, line.end, title))
            self.gathering.close()
        return heading is not None

    def _take_underline(self, line: Line) -> bool:
        """`===` or `---` below a line that begins a paragraph: that line is a heading."""
        if line.text.strip(line.text[0]):
            return False
        gathering = self.gathering
        if gathering.kind == "paragraph" and len(gathering.lines) == 1 and not gathering.level:
            gathering.kind = "heading"
            gathering.level = 1 if line.text[0] == "=" else 2
            gathering.lines[0] = gathering.lines[0]._replace(end=line.end)
        self._end_lists()
        return True

    def _take_rule(self, line: Line) -> bool:
        if line.text[0] == "-" and self._take_underline(line):
            return True
        if _RULE.match(line.text):
            self._end_lists()
            return True
        return line.text.startswith(("+++", "--8<--")) and self._take_litter(line)

    def _take_item(self, line: Line, indent: int) -> bool:
        bullet = _BULLET.match(line.text)
        in_paragraph = self.gathering.kind == "paragraph" and not self.nesting.indents
        if not bullet or (in_paragraph and bullet[1] not in (None, "1")):
            return False
        self.gathering.open("item", self.nesting.item_level(indent))
        text = line.text[bullet.end() :]
        if text:
            self.gathering.lines.append(Line(line.start, line.end, text))
        return True

    def _take_row(self, line: Line) -> bool:
        """A row of a pipe table; without an outer pipe it must stand above or below another."""
        below = self.lines[self.index + 1] if self.index + 1 < len(self.lines) else ""
        header = not self.in_table and is_separator(below.lstrip("> \t"))
        if not header and not self.in_table and line.text[0] != "|":
            return False
        if not self.in_table:
            self.gathering.drop()
        self.in_table = True
        if not is_separator(line.text):
            self.gathering.emit_row(line, header)
        return True

    def _take_litter(self, line: Line) -> bool:
        """Commands to the site generator: a title in them is a heading, the rest has no words."""
        if title := generated_title(line.text):
            self._end_lists()
            self.nesting.folded = _FOLDS.get(line.text[0], "")
            self.gathering.open("heading", question=title[1])
            self.gathering.lines.append(Line(line.start, line.end, title[0]))
            self.gathering.close()
            return True
        if line.text[:2] in (": ", ":\t"):
            return self._take_definition(line)
        if litter := is_litter(line.text):
            self.gathering.drop()
            self.nesting.folded = ""
        return litter

    def _take_definition(self, line: Line) -> bool:
        """`: definition` below the line of its term."""
        if not self.gathering.turn_into_term():
            return False
        self.gathering.open("paragraph")
        self.gathering.lines.append(line.without(1))
        return True

    def _take_mark(self, line: Line, indent: int) -> None:
        """An HTML element that begins a line of its own."""
        mark, gathering = line.text[0], self.gathering
        if mark == marks.CODE:
            gathering.close()
            gathering.emit_code(line.without(1), self.nesting.paragraph_level(indent))
            return
        self.in_table = False
        self.nesting.indents.clear()
        if mark in (marks.LIST_OPEN, marks.LIST_CLOSE, marks.ROW_END, marks.FOLD_END):
            gathering.drop()
            self.nesting.elements = max(0, self.nesting.elements + _STEPS.get(mark, 0))
            if mark == marks.FOLD_END:
                self.nesting.folded = ""
        elif mark == marks.ROW:
            gathering.open("row")
        elif mark == marks.ITEM:
            gathering.open("item", max(1, self.nesting.elements))
        elif mark in (marks.QUESTION, marks.TITLE, marks.FOLD):
            gathering.open("heading", question=mark != marks.TITLE)
            self.nesting.folded = "closed" if mark == marks.FOLD else ""
        else:
            gathering.open("heading", marks.HEADINGS.index(mark) + 1)
        if len(line.text) > 1:
            self._add_text(line.without(1), indent, "")

    def _add_text(self, line: Line, indent: int, content: str) -> None:
        gathering, text = self.gathering, line.text
        if not text.strip(marks.LINE_BREAK + " "):
            return
        if text[0] in "QA*_" and gathering.lines and (ASKED.match(text) or _ANSWERED.match(text)):
            gathering.close()
        if gathering.kind is None:
            gathering.open("paragraph", self.nesting.paragraph_level(indent))
        if content.endswith(("  ", "\\")) and text.rstrip("\\*_ ").endswith("?"):
            text = text.removesuffix("\\") + marks.LINE_BREAK
            line = Line(line.start, line.start + len(text), text)
        gathering.lines.append(line)
