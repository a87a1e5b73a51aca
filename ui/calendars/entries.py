"""What a plan puts into a calendar: its steps, the hours of each week, the exam."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from math import ceil

from assistant import Citation
from assistant.study.plan import Plan, PlanItem

from ..inert import one_line

_DAY = timedelta(1)
_LONGEST = 70  # characters of a title; what is longer stands in the description


@dataclass(frozen=True, slots=True)
class Entry:
    """A calendar's entry for whole days.

    Attributes:
        uid: The same in every calendar of a plan for that thing, whatever the dates.
        start, end: First day, and the day after the last.
        weeks: How many weeks in a row it stands in, on the same weekday.
        busy: Whether the day is taken.

    """

    uid: str
    title: str
    text: str
    start: date
    end: date
    weeks: int = 1
    busy: bool = False


def entries(plan: Plan) -> Iterator[Entry]:
    """Two entries for each step, one of all its days and one of a day each week; then the exam."""
    for step in plan.steps:
        if step.start and step.end:
            yield _whole(plan, step, step.start, step.end)
            yield _weekly(plan, step, step.start)
    if plan.exam:
        beside = _listed(plan.beside(""))
        text = "\n".join(["The day of the exam is the one that you gave.", *beside])
        title = f"Exam: {one_line(plan.name)}"
        yield Entry(
            f"{plan_key(plan)}-exam@certguide", title, text, plan.exam, plan.exam + _DAY, busy=True
        )


def plan_key(plan: Plan) -> str:
    """16 hex digits, the same for any plan for one thing of one guide."""
    return sha256(f"{plan.document}\n{plan.level}".encode()).hexdigest()[:16]


def _whole(plan: Plan, step: PlanItem, start: date, end: date) -> Entry:
    said = one_line(": ".join(filter(None, (step.frame, step.text))))
    text = [
        f"The guide: “{said}” ({_place(step.proof)})",
        *_listed(plan.beside(step.id)),
        *(_listed(plan.beside("")) if step == _first(plan) else ()),
        f"certguide's arithmetic: the dates, {step.hours:g} hours in all, "
        "and what stands beside the step.",
    ]
    title = f"{one_line(plan.level)}: {said}"
    if len(title) > _LONGEST:
        title = f"{title[:_LONGEST].rsplit(' ', 1)[0]} …"
    return Entry(f"{step.id}@certguide", title, "\n".join(text), start, end + _DAY)


def _weekly(plan: Plan, step: PlanItem, start: date) -> Entry:
    days = step.last_day - step.first_day + 1
    hours = f"{plan.wish.hours:g} hours a week" if days > 7 else f"{step.hours:g} hours"
    title = f"Study {one_line(plan.level)}: {hours}"
    text = (
        f"certguide's arithmetic: {step.hours:g} hours for {days} days, from "
        f"{plan.wish.hours:g} hours a week. Move it to a day that suits you.\n"
        f"The guide: “{one_line(step.frame or step.text)}” ({_place(step.proof)})"
    )
    return Entry(f"{step.id}-week@certguide", title, text, start, start + _DAY, ceil(days / 7))


def _first(plan: Plan) -> PlanItem:
    return next(step for step in plan.steps if not step.dropped)


def _listed(items: tuple[PlanItem, ...]) -> Iterator[str]:
    """Items below the title of the section that lists them, which is proven by its place."""
    kept = [item for item in items if not item.dropped]
    for section in dict.fromkeys(item.proof.section for item in kept):
        same = [item for item in kept if item.proof.section == section]
        yield f"The guide, {_place(same[0].proof)}:"
        yield from (f"- {one_line(item.text)}" for item in same)


def _place(proof: Citation) -> str:
    return one_line(f"{proof.document}: {' > '.join(proof.section)}")
