"""A guide as a typed, exact structure: what the whole product reads from.

All offsets are half-open, count characters of `Guide.text`, and point at literal text: a quote is
`guide.text[start:end]`, never a reconstruction.

What a guide has hundreds of are named tuples, which are made in a seventh of the time.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from .plain import plain
from .source import Format


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and everything under it, down to the next heading of its level or above.

    Attributes:
        id: Stable within the document: a slug of the heading path, numbered if it repeats.
        title: The heading's words; "" for text before the first heading.
        path: Titles of the headings above it, outermost first, its own not included.
        level: Depth, 1 outermost.
        start, end: From the first character of the heading to the end of the last block below it.

    """

    id: str
    title: str
    path: tuple[str, ...]
    level: int
    start: int
    end: int

    @property
    def heading_path(self) -> tuple[str, ...]:
        """The path with the section's own title, outermost first."""
        return (*self.path, self.title) if self.title else self.path


@dataclass(frozen=True, slots=True)
class Faq:
    """A question and its whole answer, as the guide pairs them."""

    question: str
    answer: str
    start: int
    end: int
    answer_start: int
    section: str


class Row(NamedTuple):
    """One body row of a table; `cells` are plain text, one for each column of the header."""

    cells: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `header` is empty when the document gives none."""

    section: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


class Item(NamedTuple):
    """One list item. `label` is what stands before a colon ("30 days: …"), or ""."""

    plain: str
    label: str
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ItemList:
    """Consecutive items under one heading, with the paragraph that introduces them, if one does.

    `start` is where the introducing line begins (it ends in a colon), else where the first item
    begins.
    """

    section: str
    items: tuple[Item, ...]
    intro: str
    start: int
    end: int


class Paragraph(NamedTuple):
    """Running text that is part of no FAQ pair, table or list."""

    plain: str
    section: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Guide:
    """A document with its structure.

    Attributes:
        document: Name of the document in the library: its path below the folder that was given,
            with forward slashes, or its file name.
        title: What it calls itself.
        format: Which reader made it.
        text: Normalised text, the space of all offsets.
        page_starts: Offset of each page's first character, page 1 first; empty if unpaged.
        warnings: What the reader could not read, one sentence each.
        synonyms: Groups of terms that mean the same in this guide, from the glossary beside it.

    """

    document: str
    title: str
    format: Format
    text: str
    page_starts: tuple[int, ...]
    sections: tuple[Section, ...]
    faqs: tuple[Faq, ...]
    tables: tuple[Table, ...]
    lists: tuple[ItemList, ...]
    paragraphs: tuple[Paragraph, ...]
    warnings: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()

    @property
    def pages(self) -> int | None:
        """Number of pages, or None for a format without pages."""
        return len(self.page_starts) or None

    def page_at(self, offset: int) -> int | None:
        """Page of a character, 1 the first, or None for a format without pages."""
        return bisect_right(self.page_starts, offset) or 1 if self.page_starts else None

    def readable(self, start: int, end: int) -> str:
        """The words of a span for people: markup gone, white space folded."""
        return plain(self.text[start:end], self.format)

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that a character is in, or None outside of all."""
        place = bisect_right(self.sections, offset, key=lambda section: section.start) - 1
        return self.sections[place] if place >= 0 else None

    def section(self, section_id: str) -> Section:
        """The section with that id; KeyError if there is none."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)
