"""A programme laid out on the days of a learner: what fits, and when each step is due."""

from collections.abc import Sequence
from dataclasses import dataclass

from .companions import Companion
from .hours import ends_by_hours, own_hours
from .layout import Pace, Stretch, spread
from .placing import places
from .programme import Programme
from .shortage import within_days, within_hours
from .study_plan import PlanWish
from .term import Term


@dataclass(frozen=True, slots=True)
class Laid:
    """How a programme was laid out.

    Attributes:
        programme, companions: What the guide gives.
        places: For each companion the step that it stands beside; None for all the time.
        wish: What the learner wants.
        pace: The days that the guide's own steps take.
        term: The days that there are.
        reachable: Places of the steps that the days are enough for.
        kept: Of these, the ones that the hours are enough for, too.
        projects: How many projects the hours are enough for.
        stretches: Days of each step in `kept`.

    """

    programme: Programme
    companions: Sequence[Companion]
    places: Sequence[int | None]
    wish: PlanWish
    pace: Pace
    term: Term
    reachable: range
    kept: range
    projects: int
    stretches: Sequence[Stretch]

    @property
    def hours(self) -> float:
        """All hours of the days that there are."""
        return self.term.days * self.wish.hours / 7

    def stretch(self, place: int) -> Stretch:
        """The days of a step; 0 and 0 of one that was dropped."""
        return self.stretches[self.kept.index(place)] if place in self.kept else Stretch(0, 0)


def lay_out(
    programme: Programme, beside: Sequence[Companion], wish: PlanWish, pace: Pace, term: Term
) -> Laid:
    """The steps and projects that there is time for, the steps on days."""
    count = len(programme.steps)
    reachable = within_days(pace, count, term.days)
    placed = places(beside, count)
    projects = sum(
        one.kind == "project" and place in reachable
        for one, place in zip(beside, placed, strict=True)
    )
    hours = term.days * wish.hours / 7
    kept, affordable = within_hours(hours, reachable, projects, pace.reading)
    ends = (
        pace.ends or ends_by_hours(own_hours(programme)) or tuple(map(float, range(1, count + 1)))
    )
    before = ends[kept[0] - 1] if kept and kept[0] else 0.0
    stretches = spread([ends[place] - before for place in kept], term.days)
    affordable = affordable if kept else 0
    return Laid(programme, beside, placed, wish, pace, term, reachable, kept, affordable, stretches)
