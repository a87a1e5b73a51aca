"""One page of a guide as it is shown: its sections, and the way to the others."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus import Guide

from ..chat.excerpt import highlight
from .address import Span, ask_address, guide_address
from .contents import Entry, contents
from .leaf import Leaf, Part, leaves
from .line import Line, Run, lines_of, runs_of

_DEEPEST = 6  # heading levels of HTML


@dataclass(frozen=True, slots=True)
class Shown:
    """A section on the page.

    Attributes:
        id: Of the section; "" where it is continued from the page before.
        title: Of the section; "" before the first heading.
        level: Of its heading in HTML; 1 for one that is the guide's title.
        heading: Its heading as it is shown, None where it does not stand here.
        runs: What stands below it, up to the next heading.
        link: Its address, for whoever wants to send it to somebody.
        ask: Where questions about it are asked.

    """

    id: str
    title: str
    level: int
    heading: Line | None
    runs: tuple[Run, ...]
    link: str
    ask: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a guide.

    Attributes:
        sections: In reading order.
        contents: Where the guide's sections are.
        number, count: Which page this is, of how many.
        unmarked: Whether marks were asked for that are not on it.

    """

    sections: tuple[Shown, ...]
    contents: tuple[Entry, ...]
    number: int
    count: int
    unmarked: bool


def sheet(guide: Guide, marks: Sequence[Span] = (), section: str = "", number: int = 1) -> Sheet:
    """The page of the first mark, else of the section, else of the number; else the first."""
    pages = leaves(guide)
    leaf = _chosen(pages, marks, section, number)
    quotes = dict(enumerate(marks, 1))
    blocks = [highlight(guide, block, quotes) for part in leaf.parts for block in part.blocks]
    lines = lines_of(blocks, [guide.page_at(block.start) for block in blocks])
    marked = {mark for block in blocks for mark in block.marks}
    return Sheet(
        sections=tuple(_sections(guide, leaf, lines)),
        contents=contents(guide, pages, leaf),
        number=leaf.number,
        count=len(pages),
        unmarked=marked != set(quotes),
    )


def _chosen(pages: Sequence[Leaf], marks: Sequence[Span], section: str, number: int) -> Leaf:
    if marks:
        starts = [leaf.start for leaf in pages]
        return pages[max(0, bisect_right(starts, marks[0][0]) - 1)]
    named = [leaf for leaf in pages if leaf.begins(section)]
    return named[0] if named else pages[min(max(number, 1), len(pages)) - 1]


def _sections(guide: Guide, leaf: Leaf, lines: Sequence[Line]) -> list[Shown]:
    above = _levels_above(guide)
    shown = []
    place = 0
    for part in leaf.parts:
        own = lines[place : place + len(part.blocks)]
        place += len(part.blocks)
        shown.append(_shown(guide, part, own, above))
    return shown


def _shown(guide: Guide, part: Part, lines: Sequence[Line], above: int) -> Shown:
    section = part.section
    headed = bool(lines) and lines[0].kind == "heading"
    is_title = headed and section is guide.sections[0] and _is_title(guide)
    return Shown(
        id="" if part.continued else section.id,
        title=section.title,
        level=1 if is_title else min(section.level + above, _DEEPEST),
        heading=lines[0] if headed else None,
        runs=tuple(runs_of(lines[1:] if headed else lines)),
        link=guide_address(guide.document, section=section.id),
        ask=ask_address(guide.document, section.id),
    )


def _is_title(guide: Guide) -> bool:
    """Whether the first heading is what the guide calls itself."""
    first = guide.sections[0]
    return first.level == 1 and first.title.casefold() == guide.title.casefold()


def _levels_above(guide: Guide) -> int:
    """How much deeper than in the guide headings are on the page, whose own is the first."""
    outermost = sum(section.level == 1 for section in guide.sections)
    return 0 if outermost == 1 and _is_title(guide) else 1
