"""Finds the plans that a guide gives, and what each prepares for."""

import re
from collections.abc import Iterator

from corpus import Guide, Section

from ...language import english
from .headed import headed
from .listed import listed
from .programme import Programme, Step
from .spoken import spoken
from .tabled import tabled
from .words import plan_words

_MARKS = " –—-:|"
_WORD = re.compile(r"[^\W_]+")


def programmes(guide: Guide) -> list[Programme]:
    """The plans of a guide in reading order, one for each thing that it prepares for.

    Where there are several for one thing, that with most time frames, then the first.
    """
    best: dict[str, Programme] = {}
    for one in sorted(_all(guide), key=lambda one: one.section.start):
        known = best.get(one.thing.id)
        if known is None or _timed(one) > _timed(known):
            best[one.thing.id] = one
    return sorted(best.values(), key=lambda one: one.section.start)


def _timed(one: Programme) -> int:
    return sum(step.frame is not None for step in one.steps)


def _all(guide: Guide) -> Iterator[Programme]:
    for path, first, steps in headed(guide):
        over = _above(guide, first, len(path)) or first
        if _is_plan(guide, over, steps):
            yield _programme(guide, over, steps)
    for section_id, steps in (*listed(guide), *tabled(guide), *spoken(guide)):
        section = guide.section(section_id)
        if _is_plan(guide, section, steps):
            yield _programme(guide, section, steps)


def _is_plan(guide: Guide, section: Section, steps: tuple[Step, ...]) -> bool:
    """Whether headings or an introducing line say so; weeks and months in a row say it alone."""
    if steps[0].frame is None:
        return True
    said = [*section.heading_path]
    said += [one.intro for one in guide.lists if one.section == section.id]
    if any(plan_words().plans.search(words.lower()) for words in said):
        return True
    return all(step.frame and step.frame.kind == "place" and step.frame.high >= 7 for step in steps)


def _programme(guide: Guide, section: Section, steps: tuple[Step, ...]) -> Programme:
    """A plan of what the nearest heading names that is more than "Plan"."""
    thing: Section | None = section
    while thing and not _names(guide, thing):
        thing = _above(guide, thing, thing.level - 1)
    if thing is None:
        return Programme(guide, section, section, guide.title, steps)
    return Programme(guide, section, thing, _short(guide, thing), steps)


def _names(guide: Guide, section: Section) -> bool:
    """Whether a heading says more than that there is a plan, and for how long."""
    return section.title == guide.title or bool(_telling(section.title))


def _short(guide: Guide, section: Section) -> str:
    """What a heading names, without the guide's title: "Harbour Licence – Coastal" is Coastal."""
    low, whole = section.title.casefold(), guide.title.casefold()
    rest = section.title
    if whole and low != whole:
        if low.startswith(whole):
            rest = section.title[len(whole) :]
        elif low.endswith(whole):
            rest = section.title[: -len(whole)]
    if plan_words().plans.search(rest.lower()):
        rest = " ".join(_telling(rest)) or rest
    return rest.strip(_MARKS) or section.title


def _telling(title: str) -> list[str]:
    """The words of a title that are none of any plan's: "Study plan for Coastal" tells Coastal."""
    known = plan_words()
    units = {*known.units, *(f"{unit}s" for unit in known.units)}
    common = units | known.around | known.describing | english().function_words
    common |= known.numbers.keys() | known.ordinals.keys()
    return [
        word
        for word in _WORD.findall(title)
        if word.lower() not in common
        and not word.isdigit()
        and not known.plans.fullmatch(word.lower())
    ]


def _above(guide: Guide, section: Section, level: int) -> Section | None:
    """The section around another that has the given depth."""
    around = [
        one
        for one in guide.sections
        if one.level == level and one.start <= section.start < one.end and one.id != section.id
    ]
    return around[-1] if around else None
