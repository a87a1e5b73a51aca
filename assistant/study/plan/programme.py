"""The plans that a guide itself gives: their steps as it words them, before any date."""

from dataclasses import dataclass

from corpus import Guide, Section

from .frames import Frame


@dataclass(frozen=True, slots=True)
class Part:
    """Something that a guide lists: its words without markup, and its literal span."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a programme; `frame` is None where the guide gives no time."""

    frame: Frame | None
    part: Part
    tasks: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Programme:
    """A plan as a guide gives it.

    Attributes:
        guide: The guide.
        section: Where the steps stand.
        thing: Section of what is prepared for; the plan's own where no other heading names it.
        short: What is prepared for, as briefly as the guide names it.
        steps: In the guide's order.

    """

    guide: Guide
    section: Section
    thing: Section
    short: str
    steps: tuple[Step, ...]
