"""From guides and a wish to a plan."""

import math
from collections.abc import Sequence
from datetime import date

from corpus import Guide

from ...errors import TutorError
from .cautions import cautions
from .choice import choose
from .companions import companions
from .frames import frame_of
from .hours import to_half
from .items import items_of
from .laid import lay_out
from .layout import UNTIMED, Pace, pace
from .method import method
from .programme import Programme
from .statements import statements
from .study_plan import Plan, PlanWish
from .term import term

_HOURS_IN_WEEK = 168


def plan(guides: Sequence[Guide], wish: PlanWish, today: date, build: str) -> Plan:
    """The guide's own steps for a thing, on the days up to the exam.

    `guides` are those to look in; `wish.guide` is not read. Without an exam the steps take the days
    that the guide gives them. Raises TutorError: "no_plan" (no guide gives one for that),
    "which_plan" (several may be meant), "hours", "date", "exam_past", "start_late", "too_long".
    """
    _check_hours(wish.hours)
    programme, note, every = choose(guides, wish.level)
    own = _pace(programme)
    span = term(wish, today, own.days or UNTIMED * len(programme.steps))
    others = [one for one in every if one is not programme and one.guide is programme.guide]
    laid = lay_out(programme, companions(programme, others), wish, own, span)
    items = items_of(laid)
    stated = tuple(statements(programme, others))
    return Plan(
        wish=wish,
        level=programme.short,
        name=programme.thing.title or programme.guide.title,
        document=programme.guide.document,
        title=programme.guide.title,
        build=build,
        start=span.start,
        exam=wish.exam,
        days=span.days,
        hours=to_half(laid.hours),
        items=items,
        statements=stated,
        warnings=tuple(filter(None, (note, *cautions(laid, items, stated, today)))),
        method=tuple(method(laid, items)),
        levels=tuple(dict.fromkeys(one.short for one in every)),
    )


def _check_hours(hours: float) -> None:
    if not math.isfinite(hours) or hours <= 0:
        raise TutorError("hours", "Give the hours that you have a week: a number above 0.")
    if hours > _HOURS_IN_WEEK:
        raise TutorError("hours", "A week has 168 hours: give how many of them you have to study.")


def _pace(programme: Programme) -> Pace:
    """The guide's own days; of steps without, those of the plan's title: "Six-week plan"."""
    titled = frame_of(programme.section.title)
    whole = titled[0] if titled and titled[0].kind == "span" else None
    return pace([step.frame for step in programme.steps], whole)
