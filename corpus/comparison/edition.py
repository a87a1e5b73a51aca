"""A guide as one of two editions that are compared."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..guide import Guide, Section
from .folding import fold, join
from .sections import ROOT, Part, main_heading, parts
from .units import Unit, title_unit, units


@dataclass(frozen=True, slots=True)
class Edition:
    """A guide's units in reading order, its sections, and its title where its text has one.

    The heading over the whole document is its title and no section, so that a document with such
    a heading can be compared with one whose title stands in front matter.
    """

    units: tuple[Unit, ...]
    parts: tuple[Part, ...]
    title: Unit | None


def editions(old: Guide, new: Guide) -> tuple[Edition, Edition]:
    """Two guides as editions of one document."""
    first, second = main_heading(old), main_heading(new)
    if (first is None) != (second is None):  # of two outermost headings one was added or removed?
        titles = (_titles(new), first) if first else (_titles(old), second)
        if titles[1] and join(fold(titles[1].title)) in titles[0]:
            first = second = None
    return _edition(old, first), _edition(new, second)


def _titles(guide: Guide) -> set[str]:
    return {join(fold(section.title)) for section in guide.sections}


def _edition(guide: Guide, main: Section | None) -> Edition:
    roots = {section.id for section in guide.sections if section is main or not section.title}
    found = units(guide)
    title = next((replace(unit, kind="title") for unit in found if _is_heading(unit, main)), None)
    kept = tuple(
        replace(unit, home=ROOT) if unit.home in roots else unit
        for unit in found
        if not _is_heading(unit, main)
    )
    first = found[0].start if found else 0
    return Edition(kept, tuple(parts(guide, main, kept)), title or title_unit(guide, first))


def _is_heading(unit: Unit, section: Section | None) -> bool:
    return section is not None and unit.kind == "section" and unit.home == section.id


def headings(units: Sequence[Unit]) -> dict[str, int]:
    """Index of the heading of each section."""
    return {unit.home: index for index, unit in enumerate(units) if unit.kind == "section"}
