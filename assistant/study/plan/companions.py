"""What a guide lists beside a plan for the same thing: skills, projects, common mistakes."""

from collections.abc import Iterator
from typing import NamedTuple

from corpus import Guide, Section, fold

from .programme import Part, Programme
from .study_plan import PlanKind
from .words import plan_words


class Companion(NamedTuple):
    """One thing listed, its kind, and the section that lists it."""

    kind: PlanKind
    section: Section
    part: Part


def companions(programme: Programme, others: list[Programme]) -> list[Companion]:
    """What the guide lists for the thing of a plan, in reading order.

    By sections below the same heading, or below a heading of the same name elsewhere; `others` are
    the guide's plans for other things, whose sections are theirs.
    """
    guide, steps = programme.guide, _span(programme)
    apart = [other.thing for other in others if other.thing.start > programme.thing.start]
    found: list[Companion] = []
    for section in guide.sections:
        if section.title.endswith("?") or any(_in(section, other) for other in apart):
            continue
        kind = _kind(section, programme)
        if kind and not steps[0] <= section.start < steps[1]:
            found += [Companion(kind, section, part) for part in _listed(guide, section)]
    return found


def _span(programme: Programme) -> tuple[int, int]:
    """Where the steps stand: their section, unless that is all of the thing or of the guide."""
    if programme.section.id != programme.thing.id:
        return programme.section.start, programme.section.end
    parts = [part for step in programme.steps for part in (step.part, *step.tasks)]
    return min(part.start for part in parts), max(part.end for part in parts)


def _in(section: Section, other: Section) -> bool:
    return other.start <= section.start < other.end


def _kind(section: Section, programme: Programme) -> PlanKind | None:
    """The kind that its title announces, or the nearest above it, if it is of the same thing."""
    thing = programme.thing
    if _in(section, thing) and section.id != thing.id:
        titles = section.heading_path[len(thing.heading_path) :]
    elif _is_named(section, programme):
        titles = section.path
    else:
        return None
    for title in reversed(titles):
        for kind, pattern in plan_words().kinds.items():
            if pattern.search(title.lower()):
                known: PlanKind = kind  # type: ignore[assignment]  # the data file's keys
                return known
    return None


def _is_named(section: Section, programme: Programme) -> bool:
    """Whether a section elsewhere has the same name: "Common mistakes" > "Coastal"."""
    return fold(section.title) in (fold(programme.short), fold(programme.thing.title))


def _listed(guide: Guide, section: Section) -> Iterator[Part]:
    """The outer items of its lists and the rows of its tables; without any, its paragraphs."""
    lists = [items for items in guide.lists if items.section == section.id]
    tables = [table for table in guide.tables if table.section == section.id]
    for items in lists:
        outer = min(item.level for item in items.items)
        items_of = (item for item in items.items if item.level == outer)
        yield from (Part(item.plain, item.start, item.end) for item in items_of)
    for table in tables:
        for row in table.rows:
            yield Part(" · ".join(filter(None, row.cells)), row.start, row.end)
    if not lists and not tables:
        said = (one for one in guide.paragraphs if one.section == section.id)
        yield from (Part(one.plain, one.start, one.end) for one in said)
