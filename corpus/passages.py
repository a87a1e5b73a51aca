"""Cuts a guide into passages: the units that are indexed, found and cited.

A passage is a thing the author made, an FAQ pair, a table row, a list, a paragraph, never a window
of so many characters. Only what is longer than `LONGEST` is divided, at sentence ends. What is
embedded are its views: texts that carry the heading path, the table header or the question with
it. The quote stays literal; the views help to find it, and no word of a passage is in none of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .cutting import LONGEST, pieces, readings
from .guide import Faq, Guide, Item, ItemList, Paragraph, Section, Table
from .plain import plain
from .sentences import sentence_spans
from .source import Format
from .views import WINDOW, fits, under, views

PassageKind = Literal["faq", "row", "list", "paragraph", "outline"]

_FEWEST_WORDS = 3
_UNSPACED = "\u0e00-\u109f\u1780-\u17ff\u2e80-\ua4cf"  # scripts without spaces between words
_WORD = re.compile(f"[{_UNSPACED}]|[^\\s{_UNSPACED}]+")
_OPENINGS = frozenset({"introduction", "preface", "foreword", "abstract"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable unit of a guide; `guide.text[start:end] == text`.

    Attributes:
        document, title, format: Of the guide it comes from.
        section: Heading path, outermost first.
        kind: "outline" is a heading with nothing but headings below it.
        text: Literal text.
        page: Page of the first character, None for a format without pages.
        question: The question of an FAQ pair, or "".
        fields: Column title and cell of a table row; column titles are "" without a header.
        parts: Spans of the items of a list, or the headings below an outline.
        views: What is embedded, at least one text.

    """

    document: str
    title: str
    format: Format
    section: tuple[str, ...]
    kind: PassageKind
    text: str
    start: int
    end: int
    page: int | None
    question: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[int, int], ...] = ()
    views: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Unique in a library."""
        return f"{self.document}#{self.start}-{self.end}"

    @property
    def plain(self) -> str:
        """The words of the text, markup gone."""
        return plain(self.text, self.format)

    @property
    def units(self) -> tuple[tuple[int, int], ...]:
        """Spans of the items or sentences that may be quoted by themselves; () for a row."""
        if self.kind == "list":
            return self.parts
        if self.kind in ("row", "outline"):
            return ()
        found = sentence_spans(self.text)
        return tuple((self.start + low, self.start + high) for low, high in found)

    @property
    def unit_views(self) -> tuple[str, ...]:
        """What is embedded of each unit: its words under the nearest headings, to the window."""
        prefix = under(self.section)
        return tuple(next(views(prefix, (self.words(span),)), prefix) for span in self.units)

    def words(self, span: tuple[int, int]) -> str:
        """The words of a part of the text, markup gone."""
        return plain(self.text[span[0] - self.start : span[1] - self.start], self.format)


def passages(guide: Guide) -> list[Passage]:
    """Everything of a guide that can be found and cited, in reading order."""
    sections = {section.id: section for section in guide.sections}
    found: list[Passage] = []
    for faq in guide.faqs:
        found.extend(_faq_passages(guide, sections[faq.section], faq))
    for table in guide.tables:
        found.extend(_row_passages(guide, sections[table.section], table))
    for items in guide.lists:
        found.extend(_list_passages(guide, sections[items.section], items))
    for paragraph in guide.paragraphs:
        found.extend(_paragraph_passages(guide, sections[paragraph.section], paragraph))
    labels = {paragraph.start for paragraph in guide.paragraphs if _is_label(paragraph)}
    body = _body_start(guide)
    found = [one for one in found if one.end > body and one.start not in labels] or found
    found.extend(_outline_passages(guide))
    return sorted(found, key=lambda passage: (passage.start, -passage.end))


def _is_label(paragraph: Paragraph) -> bool:
    """Whether a paragraph is too short to say anything."""
    return len(_WORD.findall(paragraph.plain, 0, 200)) < _FEWEST_WORDS


def _body_start(guide: Guide) -> int:
    """Where the guide's body begins; what stands before an introduction is a banner."""
    first = next((section for section in guide.sections if section.title), None)
    return first.start if first and first.title.casefold() in _OPENINGS else 0


def _passage(
    guide: Guide,
    path: tuple[str, ...],
    kind: PassageKind,
    span: tuple[int, int],
    views: tuple[str, ...],
    *,
    question: str = "",
    fields: tuple[tuple[str, str], ...] = (),
    parts: tuple[tuple[int, int], ...] = (),
) -> Passage:
    start, end = span
    return Passage(
        document=guide.document,
        title=guide.title,
        format=guide.format,
        section=path,
        kind=kind,
        text=guide.text[start:end],
        start=start,
        end=end,
        page=guide.page_at(start),
        question=question,
        fields=fields,
        parts=parts,
        views=views,
    )


def _faq_passages(guide: Guide, section: Section, faq: Faq) -> Iterator[Passage]:
    path = section.heading_path
    asked = tuple(views("", (faq.question,)))
    prefix = f"{faq.question} " if fits(faq.question, WINDOW // 2) else ""
    spans = list(pieces(guide.text, faq.start, faq.end))
    answered = [(max(start, faq.answer_start), end) for start, end in spans]
    for span, answer in zip(spans, readings(guide, answered, faq.answer), strict=True):
        told = (*asked, *views(prefix, (answer,)))
        yield _passage(guide, path, "faq", span, told, question=faq.question)


def _row_passages(guide: Guide, section: Section, table: Table) -> Iterator[Passage]:
    path = section.heading_path
    prefix = under(path)
    for row in table.rows:
        header = table.header or ("",) * len(row.cells)
        fields = tuple((name, cell) for name, cell in zip(header, row.cells, strict=False) if cell)
        told = [f"{name}: {cell}" if name else cell for name, cell in fields]
        found = tuple(views(prefix, told, "; "))
        if found:
            yield _passage(guide, path, "row", (row.start, row.end), found, fields=fields)


def _list_passages(guide: Guide, section: Section, items: ItemList) -> Iterator[Passage]:
    """A list as one passage, or as several where it is long, each item whole."""
    path = section.heading_path
    prefix = under(path)
    for run in _runs(items):
        low = items.start if run[0] is items.items[0] else run[0].start
        high = run[-1].end
        if high - low > LONGEST:  # one item
            spans = list(pieces(guide.text, low, high))
            plain = f"{items.intro} {run[0].plain}" if low < run[0].start else run[0].plain
            for span, piece in zip(spans, readings(guide, spans, plain), strict=True):
                found = tuple(views(prefix, (piece,)))
                yield _passage(guide, path, "list", span, found, parts=(span,))
            continue
        words = [item.plain for item in run]
        whole = views(prefix, (items.intro, *words))
        single = (view for word in words for view in views(prefix, (word,)))
        told = (*whole, *(single if len(run) > 1 else ()))
        parts = tuple((item.start, item.end) for item in run)
        yield _passage(guide, path, "list", (low, high), told, parts=parts)


def _runs(items: ItemList) -> Iterator[list[Item]]:
    """The items in runs that a passage holds, the introduction with the first."""
    run: list[Item] = []
    start = items.start
    for item in items.items:
        if run and item.end - start > LONGEST:
            yield run
            run, start = [], item.start
        run.append(item)
    yield run


def _paragraph_passages(guide: Guide, section: Section, paragraph: Paragraph) -> Iterator[Passage]:
    path = section.heading_path
    prefix = under(path)
    spans = list(pieces(guide.text, paragraph.start, paragraph.end))
    whole = len(spans) == 1
    told = [paragraph.plain] if whole else readings(guide, spans, paragraph.plain)
    for span, words in zip(spans, told, strict=True):
        yield _passage(guide, path, "paragraph", span, tuple(views(prefix, (words,))))


def _outline_passages(guide: Guide) -> Iterator[Passage]:
    """Headings that only hold headings: what answers "which … are there?"."""
    for section, below in _parents(guide.sections):
        line = guide.text[section.start : section.end].split("\n", 1)[0]
        end = section.start + len(line.rstrip())
        told = tuple(views(under(section.heading_path), [other.title for other in below], "; "))
        parts = tuple((other.start, other.end) for other in below)
        yield _passage(guide, section.path, "outline", (section.start, end), told, parts=parts)


def _parents(sections: Sequence[Section]) -> Iterator[tuple[Section, list[Section]]]:
    """Sections with the sections directly below them, where those are two or more."""
    below: list[list[Section]] = [[] for _ in sections]
    above: list[int] = []
    for index, section in enumerate(sections):
        del above[section.level - 1 :]
        if above and section.title:
            below[above[-1]].append(section)
        above.append(index)
    for section, parts in zip(sections, below, strict=True):
        if section.title and len(parts) > 1:
            yield section, parts
