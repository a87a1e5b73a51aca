"""The plan: a form, the guide's steps on dates, and a checklist of what is kept."""

from urllib.parse import urlencode

from starlette.responses import Response

from assistant import TutorError
from assistant.study.plan import Plan, PlanKind, PlanWish, offers

from ..language import Wording
from .address import CALENDAR, CHECKLIST, ITEM, PLAN
from .checklist import Kept, WishError, address_of, kept_plan, kept_wish, standing, wish_of
from .desk import Desk, elsewhere
from .visit import Visit


def show(desk: Desk, visit: Visit) -> Response:
    """The plan that the address asks for, just to look at; else the one that is kept."""
    if visit.field("level"):
        return _wished(desk, visit)
    try:
        kept = kept_plan(desk, visit)
    except TutorError as error:
        return _form(desk, visit, error.message, kept_wish(desk, visit))
    return _form(desk, visit) if kept is None else _page(desk, visit, kept.plan, kept)


def keep(desk: Desk, visit: Visit) -> Response:
    """Keep a plan that can be made, or a tick."""
    if visit.field("item"):
        return _tick(desk, visit)
    try:
        wish = wish_of(visit)
        desk.study.plan(wish, visit.now.date())
    except WishError as error:
        return _form(desk, visit, visit.told.say(error.key))
    except TutorError as error:
        return _form(desk, visit, error.message)
    desk.learners.study.keep_plan(visit.learner, wish)
    return elsewhere(PLAN)


def _tick(desk: Desk, visit: Visit) -> Response:
    """Keep a tick, of an item that the plan has."""
    kept, item = kept_plan(desk, visit), visit.field("item")
    if kept is None or item not in {one.id for one in kept.plan.items if one.to_do}:
        return elsewhere(PLAN)
    desk.learners.study.tick(visit.learner, item, visit.field("done") == "1")
    return elsewhere(f"{PLAN}#{ITEM.format(item)}")


def _wished(desk: Desk, visit: Visit) -> Response:
    try:
        return _page(desk, visit, desk.study.plan(wish_of(visit), visit.now.date()), None)
    except WishError as error:
        return _form(desk, visit, visit.told.say(error.key))
    except TutorError as error:
        return _form(desk, visit, error.message)


def _form(desk: Desk, visit: Visit, problem: str = "", wish: PlanWish | None = None) -> Response:
    return desk.page(
        visit,
        "plan",
        422 if problem and visit.request.method == "POST" else 200,
        plan=None,
        problem=problem,
        offers=_offers(desk),
        asked=_fields(wish) if wish else {name: visit.field(name) for name in _FIELDS},
    )


def _offers(desk: Desk) -> list[tuple[str, list[tuple[str, str]]]]:
    """Titles of guides, each with the names of its plans and what the form sends for them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in offers(desk.study.guides()):
        sent = urlencode({"level": one.level, "guide": one.document}, errors="replace")
        found.setdefault(one.title, []).append((one.level, sent))
    return list(found.items())


_FIELDS = ("level", "exam", "hours", "start", "guide")


def _fields(wish: PlanWish) -> dict[str, str]:
    dates = {"exam": wish.exam, "start": wish.start}
    return {
        "level": wish.level,
        "hours": f"{wish.hours:g}",
        "guide": wish.guide or "",
        **{name: date.isoformat() if date else "" for name, date in dates.items()},
    }


def _page(desk: Desk, visit: Visit, plan: Plan, kept: Kept | None) -> Response:
    asked = _fields(plan.wish)
    reached = kept and standing(kept, visit.now.date())
    return desk.page(
        visit,
        "plan",
        problem="",
        plan=plan,
        kept=kept is not None,
        ticked=kept.ticked if kept else (),
        done=reached.done if reached else 0,
        all=reached.all if reached else 0,
        offers=_offers(desk),
        asked=asked,
        fields=[(name, value) for name, value in asked.items() if value],
        kinds=_kinds(visit.told),
        calendar=address_of(plan.wish, CALENDAR),
        checklist=address_of(plan.wish, CHECKLIST),
        edition=desk.edition(),
    )


def _kinds(told: Wording) -> dict[PlanKind, str]:
    return {
        "task": told.say("study_tasks"),
        "skill": told.say("study_skills"),
        "project": told.say("study_projects"),
        "mistake": told.say("study_mistakes"),
        "requirement": told.say("study_requirements"),
        "resource": told.say("study_resources"),
        "tip": told.say("study_tips"),
        "other": told.say("study_more"),
    }
