"""Cards from headings that say what share something has: "44% - Fundamentals"."""

import re
from collections.abc import Iterator

from corpus import Section

from ...repertoire.speech import bare
from .fact import Fact, Rival
from .material import Material, place_names
from .wordings import wordings

_SHARE = re.compile(r"^(?P<share>\d{1,3} ?%)[ –—:-]+(?P<name>\S.*)$")
_SHARE_BEHIND = re.compile(r"^(?P<name>.*\S)[ –—:(-]+(?P<share>\d{1,3} ?%)\)?$")


def share_of(heading: str) -> tuple[str, str]:
    """A heading without the share that it begins or ends with, and the share, or ""."""
    found = _SHARE.match(heading) or _SHARE_BEHIND.match(heading)
    return (found["name"], found["share"]) if found else (heading, "")


def from_shares(material: Material) -> Iterator[Fact]:
    """The share of each section whose heading says it."""
    kin: dict[tuple[str, ...], list[Section]] = {}
    for section in material.guide.sections:
        if section.path and share_of(section.title)[1]:
            kin.setdefault(section.path, []).append(section)
    for path, own in kin.items():
        rivals = tuple(_rival(section, material) for section in own)
        above = material.speech.short(path[-1])
        for section, rival in zip(own, rivals, strict=True):
            name, share = share_of(bare(section.title))
            yield Fact(
                kind="row",
                about=(*place_names(material, path[-1:]), name, "%"),
                question=wordings().worded("share", heading=name, above=above),
                answer=share,
                start=rival.start,
                end=rival.end,
                thing=name,
                rivals=rivals,
            )


def _rival(section: Section, material: Material) -> Rival:
    """The share of a section, and its heading as the place that says it."""
    text = material.guide.text
    end = text.find("\n", section.start, section.end)
    stop = section.end if end < 0 else end
    return Rival(share_of(bare(section.title))[1], section.start, stop)
