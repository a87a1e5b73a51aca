"""Cuts a guide into passages: the units that are indexed, found and cited.

A passage is a thing the author made, an FAQ pair, a table row, a list, a paragraph, never a window
of so many characters. Only what is longer than `LONGEST` is divided, at sentence ends. What is
embedded are its views: texts that carry the heading path, the table header or the question with
it. The quote stays literal; the views help to find it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .guide import Faq, Guide, ItemList, Paragraph, Section, Table
from .plain import plain
from .sentences import sentence_spans
from .source import Format

PassageKind = Literal["faq", "row", "list", "paragraph", "outline"]

LONGEST = 900
"""Characters of a passage. A view of this many with its heading stays inside the 256 tokens that
MiniLM reads, for text in a European language."""

LONGEST_VIEW = 1000
_FEWEST_WORDS = 3
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
    found = [one for one in found if not _is_aside(guide, one)] or found
    found.extend(_outline_passages(guide))
    return sorted(found, key=lambda passage: (passage.start, -passage.end))


def _is_aside(guide: Guide, passage: Passage) -> bool:
    """Whether a passage is no part of the guide's body, or too little to say anything.

    What stands before an introduction is advertising or a banner; a paragraph of a word or two is
    a label.
    """
    if passage.kind == "paragraph" and len(passage.plain.split()) < _FEWEST_WORDS:
        return True
    first = next((section for section in guide.sections if section.title), None)
    return first is not None and first.title.casefold() in _OPENINGS and passage.end <= first.start


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


def _under(path: tuple[str, ...], words: str) -> str:
    """A text with its two nearest headings, as one view."""
    return ": ".join([*path[-2:], words])


def _pieces(guide: Guide, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of at most `LONGEST` characters that cover start:end, cut at sentence ends."""
    if end - start <= LONGEST:
        yield start, end
        return
    piece_start = piece_end = start
    for low, high in sentence_spans(guide.text, start, end):
        if high - piece_start > LONGEST and piece_end > piece_start:
            yield piece_start, piece_end
            piece_start = low
        piece_end = high
        while piece_end - piece_start > LONGEST:  # one endless "sentence": cut it anywhere
            yield piece_start, piece_start + LONGEST
            piece_start += LONGEST
    if piece_end > piece_start:
        yield piece_start, piece_end


def _faq_passages(guide: Guide, section: Section, faq: Faq) -> Iterator[Passage]:
    path = section.heading_path
    for start, end in _pieces(guide, faq.start, faq.end):
        answer = guide.readable(max(start, faq.answer_start), end)
        views = (faq.question, f"{faq.question} {answer}"[:LONGEST_VIEW])
        yield _passage(guide, path, "faq", (start, end), views, question=faq.question)


def _row_passages(guide: Guide, section: Section, table: Table) -> Iterator[Passage]:
    path = section.heading_path
    for row in table.rows:
        header = table.header or ("",) * len(row.cells)
        fields = tuple((name, cell) for name, cell in zip(header, row.cells, strict=False) if cell)
        told = "; ".join(f"{name}: {cell}" if name else cell for name, cell in fields)
        view = _under(path, told)[:LONGEST_VIEW]
        yield _passage(guide, path, "row", (row.start, row.end), (view,), fields=fields)


def _list_passages(guide: Guide, section: Section, items: ItemList) -> Iterator[Passage]:
    """A list as one passage, or as several where it is long, each item whole."""
    path = section.heading_path
    runs: list[list[tuple[int, int]]] = []
    start = items.start
    for item in items.items:
        if runs and item.end - start <= LONGEST:
            runs[-1].append((item.start, item.end))
        else:
            start = item.start if runs else items.start
            runs.append([(item.start, item.end)])
    for number, run in enumerate(runs):
        low, high = (items.start if number == 0 else run[0][0]), run[-1][1]
        if high - low > LONGEST:
            for span in _pieces(guide, low, high):
                view = _under(path, guide.readable(*span))
                yield _passage(guide, path, "list", span, (view,), parts=(span,))
            continue
        words = [guide.readable(*part) for part in run]
        whole = _under(path, " ".join(filter(None, [items.intro, *words])))[:LONGEST_VIEW]
        single = tuple(_under(path, word)[:LONGEST_VIEW] for word in words)
        views = (whole, *(single if len(run) > 1 else ()))
        yield _passage(guide, path, "list", (low, high), views, parts=tuple(run))


def _paragraph_passages(guide: Guide, section: Section, paragraph: Paragraph) -> Iterator[Passage]:
    path = section.heading_path
    for span in _pieces(guide, paragraph.start, paragraph.end):
        view = _under(path, guide.readable(*span))
        yield _passage(guide, path, "paragraph", span, (view,))


def _outline_passages(guide: Guide) -> Iterator[Passage]:
    """Headings that only hold headings: what answers "which … are there?"."""
    for section in guide.sections:
        below = [other for other in guide.sections if other.path == section.heading_path]
        if not section.title or len(below) < 2:
            continue
        line_end = guide.text.find("\n", section.start)
        end = min(section.end, line_end if line_end > 0 else section.end)
        parts = tuple((other.start, other.end) for other in below)
        view = _under(section.heading_path, "; ".join(other.title for other in below))
        yield _passage(
            guide,
            section.path,
            "outline",
            (section.start, end),
            (view[:LONGEST_VIEW],),
            parts=parts,
        )
