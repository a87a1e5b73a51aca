"""A document as its author's text, and the places of its parts in it: Markdown, text or HTML."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from corpus import Guide, fold, read

_ELEMENT = re.compile(r"<(tr|li|h[1-6]|p)\b[^>]{0,300}>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,500}>")
_MARK = re.compile(r"(?:#{1,6}|[-*+]|\d{1,3}[.)]|\+\+\+)[ \t]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: all of it, what can be changed in it, and what names it."""

    start: int
    end: int
    first: int
    last: int
    name: str


@dataclass(frozen=True)
class Source:
    """One document: its text, and what the reader makes of it."""

    document: str
    text: str
    guide: Guide

    @cached_property
    def tables(self) -> list[list[Piece]]:
        """The body rows of each table."""
        return self._groups(
            [(row.start, row.end, row.cells[0]) for row in table.rows]
            for table in self.guide.tables
            if table.header
        )

    @cached_property
    def lists(self) -> list[list[Piece]]:
        """The items of each list without lists in it."""
        return self._groups(
            [(item.start, item.end, item.plain) for item in items.items]
            for items in self.guide.lists
            if len({item.level for item in items.items}) == 1
        )

    @cached_property
    def answers(self) -> list[Piece]:
        """The answers of the FAQs, each with its question when taken out as a whole."""
        found = []
        for faq in self.guide.faqs:
            asked = self._piece(faq.start, faq.answer_start, faq.question)
            told = self._piece(faq.answer_start, faq.end, faq.question)
            if asked and told and asked.end <= told.start:
                found.append(Piece(asked.start, told.end, told.first, told.last, faq.question))
        return found

    @cached_property
    def paragraphs(self) -> list[Piece]:
        """The paragraphs, named by their headings."""
        names = {section.id: section.title for section in self.guide.sections}
        return self._some(
            (each.start, each.end, names[each.section]) for each in self.guide.paragraphs
        )

    @cached_property
    def headings(self) -> list[Piece]:
        """The headings of sections, but for the document's own title."""
        spans = []
        for section in self.guide.sections:
            end = self.guide.text.find("\n", section.start, section.end)
            spans.append((section.start, section.end if end < 0 else end, section.title))
        return self._some(span for span in spans if span[2] and span[2] != self.guide.title)

    @cached_property
    def bodies(self) -> list[Piece]:
        """What stands between a heading and the next one."""
        ends = [*(piece.start for piece in self.headings[1:]), len(self.text)]
        found = []
        for piece, end in zip(self.headings, ends, strict=True):
            body = self.text[piece.end : end]
            if len(body.split()) > 5 and "<body" not in body and "</body" not in body:
                found.append(Piece(piece.end, end, piece.end, end, piece.name))
        return found

    @property
    def texts(self) -> list[Piece]:
        """Everything whose words can be changed."""
        groups = [*self.tables, *self.lists]
        return [*self.answers, *self.paragraphs, *(piece for group in groups for piece in group)]

    def _groups(self, groups: Iterable[list[tuple[int, int, str]]]) -> list[list[Piece]]:
        found = ((self._some(group), len(group)) for group in groups)
        return [pieces for pieces, count in found if len(pieces) == count > 1]

    def _some(self, spans: Iterable[tuple[int, int, str]]) -> list[Piece]:
        return [piece for span in spans if (piece := self._piece(*span))]

    def _piece(self, start: int, end: int, name: str) -> Piece | None:
        words = self.guide.text[start:end]
        if self.guide.format == "html":
            spans = self._elements.get(fold(words.replace("|", " ")), [])
            return Piece(*spans[0], name) if len(spans) == 1 else None
        end = start + len(words.rstrip())
        mark = _MARK.match(words)
        first = start + (mark.end() if mark else 0)
        whole = end + self.text.startswith("\n", end)
        return Piece(start, whole, first, end, name)

    @cached_property
    def _elements(self) -> dict[tuple[str, ...], list[tuple[int, int, int, int]]]:
        """Where elements with certain words begin and end, and what is in them."""
        found: dict[tuple[str, ...], list[tuple[int, int, int, int]]] = {}
        for element in _ELEMENT.finditer(self.text):
            words = fold(html.unescape(_TAG.sub(" ", element[2])))
            found.setdefault(words, []).append((*element.span(), *element.span(2)))
        return found


def source(folder: Path, name: str, text: str) -> Source:
    """A document written to a folder and read from it; raises CorpusError."""
    return Source(name, text, read(written(folder, name, text)))


def written(folder: Path, name: str, text: str) -> Path:
    """The file of a document."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def original(path: Path) -> tuple[str, str]:
    """Name and text of a document as it is: read, so that line ends and encoding are no matter."""
    guide = read(path)
    text = guide.text if guide.format != "html" else path.read_text(encoding="utf-8")
    return path.name, text


def sentences(source: Source, piece: Piece) -> Iterator[tuple[int, int]]:
    """The sentences in what can be changed of a piece that have no markup in them."""
    text = source.text[piece.first : piece.last]
    start = 0
    for part in re.split(r"(?<=[.!?])\s+", text):
        start = text.index(part, start)
        if part[-1:] in ".!?" and not set(part) & set("<>|[]{}") and part.count(" ") > 3:
            yield piece.first + start, piece.first + start + len(part)
        start += len(part)
