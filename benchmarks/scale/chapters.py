"""A guide's chapters, its outermost sections, as Markdown, whatever format it came in."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus import Guide


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section with all that is below it: its title, its blocks as Markdown, their number."""

    title: str
    blocks: tuple[str, ...]

    @property
    def size(self) -> int:
        """Number of passages, near enough: a block is one, and a table one a row."""
        return sum(max(1, block.count("\n") - 1) if block[0] == "|" else 1 for block in self.blocks)


def chapters(guide: Guide) -> list[Chapter]:
    """The chapters in reading order; what stands before the first heading is left out."""
    blocks = sorted(_blocks(guide))
    titled = [section for section in guide.sections if section.title]
    if len({section.start for section in titled if section.level == 1}) == 1:
        titled = titled[1:]  # the title of the whole document
    top = min((section.level for section in titled), default=1)
    found = []
    for section in titled:
        if section.level == top:
            own = [text for at, text in blocks if section.start < at < section.end]
            heads = (_heading(guide, at) for at in _below(guide, section.start, section.end))
            told = sorted([*((at, text) for at, text in blocks), *heads])
            inside = tuple(text for at, text in told if section.start < at < section.end)
            if own:
                found.append(Chapter(section.title, inside))
    return found


def _below(guide: Guide, start: int, end: int) -> Iterator[int]:
    return (section.start for section in guide.sections if start < section.start < end)


def _heading(guide: Guide, at: int) -> tuple[int, str]:
    section = next(one for one in guide.sections if one.start == at)
    return at, f"{'#' * min(6, section.level + 1)} {section.title}"


def _blocks(guide: Guide) -> Iterator[tuple[int, str]]:
    """Each FAQ, table, list and paragraph with its offset."""
    for faq in guide.faqs:
        yield faq.start, f"**{_line(faq.question)}**\n\n{faq.answer.strip()}"
    for table in guide.tables:
        if table.rows:
            head = table.header or tuple("" for _ in table.rows[0].cells)
            rows = [head, tuple("---" for _ in head), *(row.cells for row in table.rows)]
            yield table.rows[0].start, "\n".join(f"| {' | '.join(row)} |" for row in rows)
    for items in guide.lists:
        told = "\n".join(f"- {_line(item.plain)}" for item in items.items)
        yield items.start, f"{_line(items.intro)}\n\n{told}" if items.intro else told
    for paragraph in guide.paragraphs:
        if paragraph.plain.strip():
            yield paragraph.start, _line(paragraph.plain)


def _line(text: str) -> str:
    return " ".join(text.split())
