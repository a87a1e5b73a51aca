"""What stands beside a page of a guide: where its sections are."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus import Guide

from .address import guide_address
from .leaf import Leaf, chapter_level

MOST = 200  # sections that are listed beside those of the page at hand, if no level has more


@dataclass(frozen=True, slots=True)
class Entry:
    """A section in the contents; `title` is "" for what stands before the first heading."""

    title: str
    address: str
    level: int
    here: bool


def contents(guide: Guide, pages: Sequence[Leaf], leaf: Leaf) -> tuple[Entry, ...]:
    """The sections of the page at hand, and of the whole guide those that lead to the others."""
    here = {part.section.id for part in leaf.parts if not part.continued}
    deepest = _deepest(guide, pages)
    return tuple(
        Entry(
            section.title,
            guide_address(guide.document, section=section.id),
            section.level,
            section.id in here,
        )
        for section in guide.sections
        if section.level <= deepest or section.id in here
    )


def _deepest(guide: Guide, pages: Sequence[Leaf]) -> int:
    """The deepest level down to which sections are few enough to list; all, on a single page."""
    levels = sorted(section.level for section in guide.sections)
    if len(pages) == 1 or len(levels) <= MOST:
        return levels[-1]
    return max(levels[MOST] - 1, chapter_level(guide.sections))
