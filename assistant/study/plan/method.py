"""How a guide's words became days and hours, told to the learner: all of it is ours."""

from collections.abc import Iterator, Sequence

from .hours import as_told, own_hours, says_hours
from .laid import Laid
from .layout import UNTIMED
from .study_plan import PlanItem
from .term import said

_READ = {
    "milestones": "The guide gives an amount of time for each step, each more than the one before: "
    "they are read as milestones from the first day on.",
    "places": "The guide says the place of each step in a row of days, weeks or months; "
    "a month is taken as 30 days.",
    "turns": "The guide gives an amount of time for each step: they are taken one after the other.",
    "back": "The guide counts its steps back from the exam.",
    "untimed": "The guide puts its steps in order and gives none a time: "
    "each gets an equal share of the days.",
}
_BY_HOURS = (
    "The guide gives each step hours and no days: they share the days in proportion to these, "
    "{most:g} hours in all at the least."
)
_SOME_HOURS = (
    "The guide puts its steps in order and says hours in some, but no days: "
    "each gets an equal share of the days."
)


def method(laid: Laid, items: Sequence[PlanItem]) -> Iterator[str]:
    """A sentence on each thing that was decided for the guide."""
    wish, own = laid.wish, laid.pace
    if own.reading == "untimed" and own.days:
        yield (
            f"The title says {own.days} days in all, and gives no step a time: "
            "each gets an equal share."
        )
    elif own.reading == "untimed" and (hours := own_hours(laid.programme)):
        yield _BY_HOURS.format(most=sum(hours))
    elif own.reading == "untimed" and says_hours(laid.programme):
        yield _SOME_HOURS
    else:
        yield _READ[own.reading]
    if own.reading == "untimed" and not own.days and not wish.start:
        yield f"Without a first day a step's share is {UNTIMED} days at most, which is ours."
    if wish.exam and any(item.first_day for item in items):
        yield f"The last day is the one before the exam on {said(wish.exam)}."
    yield f"Hours are {as_told(wish.hours)} a week, shared by days."
    kinds = {item.kind for item in items}
    if "skill" in kinds or "project" in kinds:
        listed = [f"{kind}s" for kind in ("skill", "project") if kind in kinds]
        yield (
            f"The {' and '.join(listed)} are the guide's, in its order; "
            "which step each stands beside is ours."
        )
