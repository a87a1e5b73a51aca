"""Cards that ask which thing a sentence describes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import Section

from ...repertoire.speech import bare
from .fact import Fact, Rival
from .material import Material, place_names
from .openings import Opening
from .passage import content, joined
from .wordings import is_short, wordings

_FEWEST = 2  # things of a kind


@dataclass(frozen=True, slots=True)
class Described:
    """A section named for a thing, and what it says of that first."""

    section: Section
    opening: Opening

    @property
    def name(self) -> str:
        """The thing."""
        return bare(self.section.title)


def from_descriptions(told: Sequence[Described], material: Material) -> Iterator[Fact]:
    """For each thing of a kind of which there are several, its description without its name."""
    by_kind: dict[str, list[Described]] = {}
    for one in told:
        thing = material.speech.thing(one.section.title)
        if thing is not None and thing.category:
            by_kind.setdefault(thing.category, []).append(one)
    for kind, kin in by_kind.items():
        if len(kin) >= _FEWEST:
            rivals = tuple(
                Rival(one.name, one.opening[0].start, one.opening[-1].end) for one in kin
            )
            for one in kin:
                yield from _which(kind, one, rivals, material)


def _which(
    kind: str, one: Described, rivals: tuple[Rival, ...], material: Material
) -> Iterator[Fact]:
    rest = _without(one.name, joined(one.opening))
    if rest and is_short(rest) and (content(one.name) - content(kind)).isdisjoint(content(rest)):
        blank = wordings().worded("blank")
        yield Fact(
            kind="definition",
            about=(*place_names(material, one.section.heading_path[-1:]), kind),
            question=wordings().worded("described", kind=kind, blank=blank, rest=rest),
            answer=one.name,
            start=one.opening[0].start,
            end=one.opening[-1].end,
            level=material.level_of(one.section.heading_path),
            thing=one.name,
            given=rest,
            rivals=rivals,
        )


def _without(name: str, told: str) -> str:
    """What a sentence says behind the name that it begins with, or ""."""
    for begin in (name, f"The {name}"):
        if told.casefold().startswith(f"{begin.casefold()} "):
            return told[len(begin) :]
    return ""
