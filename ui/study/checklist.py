"""The plan that a learner works through, and what they have ticked off."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from math import isfinite
from urllib.parse import parse_qsl

from assistant.study.plan import Plan, PlanWish

from .address import plan_address
from .desk import Desk
from .visit import Visit


@dataclass(frozen=True, slots=True)
class Kept:
    """A plan that is kept, and the ids of all items that its learner has ticked."""

    plan: Plan
    ticked: Set[str]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one has got with a plan; `days` are those to the exam, None without one."""

    level: str
    done: int
    all: int
    days: int | None


class WishError(Exception):
    """A field of the form cannot be read; `key` is that of the sentence that says which."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def kept_wish(desk: Desk, visit: Visit) -> PlanWish | None:
    """What the learner's plan was made from, the newest of theirs; None if none is kept."""
    wishes = desk.learners.study.plans(visit.learner).wishes if visit.learner else ()
    return next(iter(wishes), None)


def kept_plan(desk: Desk, visit: Visit) -> Kept | None:
    """The learner's plan as the guides have it now; TutorError if they have none any more."""
    wish = kept_wish(desk, visit)
    if wish is None:
        return None
    ticked = desk.learners.study.plans(visit.learner).ticked
    return Kept(desk.study.plan(wish, visit.now.date()), ticked)


def standing(kept: Kept, today: date) -> Standing:
    """How far a learner has got on a day."""
    plan = kept.plan
    todo = [item.id for item in plan.items if item.to_do]
    days = None if plan.exam is None else max(0, (plan.exam - today).days)
    return Standing(plan.level, sum(one in kept.ticked for one in todo), len(todo), days)


def wish_of(visit: Visit) -> PlanWish:
    """The plan that the fields of a form or an address ask for; WishError for what is none.

    The form tells the level and its guide in one field, `of`, as an address would.
    """
    of = dict(parse_qsl(visit.field("of")))
    return PlanWish(
        level=of.get("level") or visit.field("level"),
        exam=_date(visit.field("exam"), "study_bad_exam"),
        hours=_hours(visit.field("hours")),
        start=_date(visit.field("start"), "study_bad_start"),
        guide=of.get("guide") or visit.field("guide") or None,
    )


def address_of(wish: PlanWish, page: str) -> str:
    """Where a page or a file of a plan is that does not depend on what is kept."""
    return plan_address(wish.level, wish.exam, wish.hours, wish.start, wish.guide or "", page=page)


def _date(text: str, key: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise WishError(key) from None


def _hours(text: str) -> float:
    try:
        hours = float(text.replace(",", "."))
    except ValueError:
        raise WishError("study_bad_hours") from None
    if not (isfinite(hours) and 0 < hours <= 7 * 24):
        raise WishError("study_bad_hours")
    return hours
