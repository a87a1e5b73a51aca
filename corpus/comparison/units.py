"""The units that editions of a guide are compared by."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..guide import Faq, Guide, Item, ItemList, Paragraph, Row, Table
from .folding import fold, join

UnitKind = Literal["title", "section", "faq", "row", "item", "paragraph"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a guide that is added, changed, moved or removed as a whole.

    Attributes:
        kind: What it is; a list item or a step is an "item", a table's header a "row".
        section: Heading path of the section it stands in; of a heading, with its own title.
        home: Id of that section.
        plain: Its words for people.
        start, end: Its span in the guide's text.
        label: The folded words that name it: a question, a row's first cell, an item's label; "".
        words: Its folded words (see `fold`).
        identity: Its words as one string, equal whatever the typography.

    """

    kind: UnitKind
    section: tuple[str, ...]
    home: str
    plain: str
    start: int
    end: int
    label: str
    words: tuple[str, ...]
    identity: str


def units(guide: Guide) -> tuple[Unit, ...]:
    """Every unit of a guide in reading order; those without a word in them are left out."""
    paths = {section.id: section.heading_path for section in guide.sections}
    found = [
        _unit(kind, paths[home], home, plain, start, end, label)
        for kind, home, plain, start, end, label in _parts(guide)
    ]
    return tuple(sorted((unit for unit in found if unit.words), key=lambda unit: unit.start))


def title_unit(guide: Guide, first: int) -> Unit | None:
    """The title that stands before the first unit, in front matter; None if it stands nowhere."""
    start = guide.text.find(guide.title, 0, first) if guide.title else -1
    if start < 0:
        return None
    return _unit("title", (), "", guide.title, start, start + len(guide.title), "")


_Part = tuple[UnitKind, str, str, int, int, str]  # kind, home, plain, start, end, label


def _parts(guide: Guide) -> Iterator[_Part]:
    for section in guide.sections:
        end = guide.text.find("\n", section.start, section.end)
        yield (
            "section",
            section.id,
            section.title,
            section.start,
            section.end if end < 0 else end,
            "",
        )
    for faq in guide.faqs:
        yield _faq(faq)
    for table in guide.tables:
        yield from _rows(guide, table)
    for found in guide.lists:
        yield from _items(found)
    for paragraph in guide.paragraphs:
        yield _paragraph(paragraph)


def _faq(faq: Faq) -> _Part:
    return "faq", faq.section, f"{faq.question} {faq.answer}", faq.start, faq.end, faq.question


def _rows(guide: Guide, table: Table) -> Iterator[_Part]:
    if table.header and table.rows:
        start, end = _header_span(guide.text, table.header, table.rows[0])
        yield "row", table.section, " | ".join(table.header), start, end, table.header[0]
    for row in table.rows:
        named = next(filter(None, row.cells), "")
        yield "row", table.section, " | ".join(row.cells), row.start, row.end, named


def _header_span(text: str, header: tuple[str, ...], first: Row) -> tuple[int, int]:
    """The line of the header, which stands last before the first row; empty if it is not found."""
    start = text.rfind(next(filter(None, header), "|"), 0, first.start)
    if start < 0:
        return first.start, first.start
    end = text.find("\n", start, first.start)
    return text.rfind("\n", 0, start) + 1, first.start if end < 0 else end


def _items(found: ItemList) -> Iterator[_Part]:
    if found.intro:
        yield "paragraph", found.section, found.intro, found.start, found.items[0].start, ""
    for item in found.items:
        yield _item(item, found.section)


def _item(item: Item, section: str) -> _Part:
    return "item", section, item.plain, item.start, item.end, item.label


def _paragraph(paragraph: Paragraph) -> _Part:
    return "paragraph", paragraph.section, paragraph.plain, paragraph.start, paragraph.end, ""


def _unit(
    kind: UnitKind,
    section: tuple[str, ...],
    home: str,
    plain: str,
    start: int,
    end: int,
    label: str,
) -> Unit:
    words = fold(plain)
    return Unit(kind, section, home, plain, start, end, join(fold(label)), words, join(words))
