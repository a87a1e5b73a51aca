"""Named things of headings: each of the kind that its parent announces."""

import re
from collections import Counter
from collections.abc import Mapping

from ..guide import Guide, Section
from .entity import SECTION, TOPIC, Entity
from .kinds import said_kind
from .names import LONGEST
from .places import located
from .shares import without_share

_NUMBER = re.compile(r"(?:\d{1,3}\.){1,4}\d{0,3}\s+|\d{1,3}\)\s+")
_MARKS = "–—-:|"


def from_headings(guide: Guide) -> dict[str, Entity]:
    """Things named by headings, by the id of their section, in reading order.

    A heading over one part of the whole ("Harbour Licence – Coastal") is also called by what is
    left of it without the guide's title; one with a number or a percentage, by its words alone.
    """
    titles = Counter(section.title for section in guide.sections)
    kinds = _announced(guide)
    found: dict[str, Entity] = {}
    for section in guide.sections:
        if not section.title or section.title[-1] in "?.,;…":
            continue
        if len(section.title.split()) > LONGEST + len(guide.title.split()):
            continue
        if titles[section.title] > 1:
            kind, category = TOPIC, ""
        else:
            kind = _parent(section, guide)
            category = kinds.get(section.path, "") if kind != SECTION else ""
        found[section.id] = _entity(guide, section, kind, category)
    return found


def owners(guide: Guide, headed: Mapping[str, Entity]) -> dict[str, str]:
    """The section whose thing each section tells of: itself, or the nearest one above that names.

    Sections that only topics and questions stand over are left out.
    """
    found: dict[str, str] = {}
    above: list[Section] = []
    for section in guide.sections:
        above = [*above[: section.level - 1], section]
        for holder in reversed(above):
            if holder.id in headed and headed[holder.id].kind != TOPIC:
                found[section.id] = holder.id
                break
    return found


def _entity(guide: Guide, section: Section, kind: str, category: str) -> Entity:
    start, end = located(
        guide, section.title, section.start, section.start, _line_end(guide, section)
    )
    bare, share = _bare(section.title, guide.title)
    return Entity(
        section.title,
        kind,
        guide.document,
        start,
        end,
        category,
        aliases=(bare,) if bare != section.title and kind != TOPIC else (),
        attributes=(("weight", share),) if share and kind != TOPIC else (),
    )


def _line_end(guide: Guide, section: Section) -> int:
    line_end = guide.text.find("\n", section.start, section.end)
    return section.end if line_end < 0 else line_end


def _bare(heading: str, title: str) -> tuple[str, str]:
    """A heading without number, percentage and title, and the percentage; itself if that is all."""
    number = _NUMBER.match(heading)
    words, share = without_share(heading[number.end() :] if number else heading)
    low, whole = words.casefold(), title.casefold()
    rest = ""
    if whole and low.startswith(whole):
        rest = words[len(title) :].strip()
    elif whole and low.endswith(whole):
        rest = words[: -len(title)].strip()
    if rest[:1] in _MARKS or rest[-1:] in _MARKS:
        words = rest.strip(_MARKS + " ") or words
    return words or heading, share


def _parent(section: Section, guide: Guide) -> str:
    above = [title for title in section.path if title != guide.title]
    return above[-1] if above else SECTION


def _announced(guide: Guide) -> Mapping[tuple[str, ...], str]:
    """The kind of the headings below each heading path; "" where one of them says another."""
    below: dict[tuple[str, ...], set[str]] = {}
    for section in guide.sections:
        below.setdefault(section.path, set()).add(said_kind(_bare(section.title, guide.title)[0]))
    found: dict[tuple[str, ...], str] = {}
    for path, said in below.items():
        kind = said_kind(_bare(path[-1], guide.title)[0]) if path else ""
        found[path] = kind if said <= {kind, ""} else ""
    return found
