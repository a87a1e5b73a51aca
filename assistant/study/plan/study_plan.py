"""A plan to prepare by: the guide's own steps, laid out on the days that a learner has."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...answer import Citation

PlanKind = Literal[
    "step", "task", "skill", "project", "mistake", "requirement", "resource", "tip", "other"
]


@dataclass(frozen=True, slots=True)
class PlanWish:
    """What a learner tells of the plan they want.

    Attributes:
        level: The level, or another thing that the guide prepares for, in the learner's words; ""
            where the guide has one plan only.
        exam: The day of the exam; None for a plan without an end.
        hours: Hours a week, more than 0 and at most 168.
        start: First day to study; None for as late as the guide's own days need, or today.
        guide: Name of the document to look in; None for all of them.

    """

    level: str
    exam: date | None
    hours: float
    start: date | None = None
    guide: str | None = None


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One thing to do or to know; `title`, `frame`, `text`, `proof` are the guide's, the rest ours.

    Attributes:
        id: 16 hex digits, of the guide, the thing prepared for, the kind and the frame or words:
            the same in any plan for that thing, whatever its dates.
        kind: "step" (with a place in time), "task" (a part of a step), or what the title of its
            section announces.
        title: Title of the section it stands in.
        frame: The guide's own words for when a step is due ("30 days", "Week 2"); "" for all else.
        text: The guide's words, without markup and frame; "" for a step of which the frame and the
            tasks are all that it says.
        proof: Its literal place in the guide, mark 1.
        section_id: Section it stands in, for a link.
        step: Id of the step in whose days it is to be done, its own for a step; "" for what counts
            all the time.
        first_day, last_day: Days of the plan, from 1; 0 and 0 when dropped.
        start, end: The same as dates, end included; None without dates, and when dropped.
        hours: For a step, out of the hours a week; None for all else.
        dropped: Whether there is too little time for it.

    """

    id: str
    kind: PlanKind
    title: str
    frame: str
    text: str
    proof: Citation
    section_id: str
    step: str
    first_day: int
    last_day: int
    start: date | None
    end: date | None
    hours: float | None
    dropped: bool = False

    @property
    def to_do(self) -> bool:
        """Whether it can be ticked off: a mistake is not for doing, nor what was dropped."""
        return not self.dropped and self.kind != "mistake"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the guide on how long preparing takes, in its words, with its place."""

    text: str
    proof: Citation


@dataclass(frozen=True, slots=True)
class Plan:
    """The guide's steps for one thing on days, with what it lists beside them.

    Attributes:
        wish: What was asked for.
        level: The thing prepared for, as briefly as the guide names it ("Professional").
        name: What the guide's heading calls it.
        document, title: The guide.
        build: The build that it was read from.
        start: First day; None for a plan without dates.
        exam: Day of the exam, None as in the wish.
        days: From the first day to the day before the exam.
        hours: All hours of these days, ours.
        items: Steps in order, each followed by what belongs to it; then what counts all the time.
        statements: What the guide itself says of the time that preparing takes.
        warnings: What to know of the time: a sentence each, the most important first.
        method: How the guide's words became days: a sentence each, all of it ours.
        levels: What the guide has plans for, as it may be asked for.

    """

    wish: PlanWish
    level: str
    name: str
    document: str
    title: str
    build: str
    start: date | None
    exam: date | None
    days: int
    hours: float
    items: tuple[PlanItem, ...]
    statements: tuple[Statement, ...] = ()
    warnings: tuple[str, ...] = ()
    method: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[PlanItem, ...]:
        """The guide's steps, dropped ones too."""
        return tuple(item for item in self.items if item.kind == "step")

    def beside(self, step: str) -> tuple[PlanItem, ...]:
        """What belongs to a step, by its id; what counts all the time for ""."""
        return tuple(item for item in self.items if item.step == step and item.kind != "step")
