"""A plan to take along: for a calendar, and as Markdown."""

from starlette.responses import Response

from assistant.study.plan import Plan

from .. import calendars
from .address import PLAN
from .checklist import WishError, kept_plan, wish_of
from .desk import Desk, elsewhere
from .visit import Visit


def calendar(desk: Desk, visit: Visit) -> Response:
    """The plan as an iCalendar file; the form, where there is no such plan, or it has no dates."""
    plan = _plan(desk, visit)
    if plan is None or plan.start is None:
        return elsewhere(PLAN)
    return _file(calendars.calendar(plan, visit.now), "text/calendar", "plan.ics")


def checklist(desk: Desk, visit: Visit) -> Response:
    """The plan as Markdown; the form, where there is no such plan."""
    plan = _plan(desk, visit)
    if plan is None:
        return elsewhere(PLAN)
    content = calendars.markdown(plan).encode("utf-8", "replace")
    return _file(content, "text/markdown", "plan.md")


def _plan(desk: Desk, visit: Visit) -> Plan | None:
    if not visit.field("level"):
        kept = kept_plan(desk, visit)
        return kept.plan if kept else None
    try:
        return desk.study.plan(wish_of(visit), visit.now.date())
    except WishError:
        return None


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "private, no-store",
    }
    return Response(content, media_type=media_type, headers=headers)
