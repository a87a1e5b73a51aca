"""Days and times as people say them, in their language."""

from datetime import date, timedelta
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from assistant.study.plan import to_half

from ..language import Wording, wording

_HOUR = 60
_DAY = 24 * _HOUR
_MONTH = 30  # days
_YEAR = 365


def day(date_: date, told: Wording) -> str:
    """A day with its weekday: "Mon 14 June 2027"."""
    return told.say(
        "study_day",
        weekday=told.say("study_weekdays").split()[date_.weekday()],
        day=date_.day,
        month=told.say("study_months").split()[date_.month - 1],
        year=date_.year,
    )


def interval(time: timedelta, told: Wording) -> str:
    """How long until then, in the one unit that says it best: "in 3 days"."""
    minutes = max(1, round(time.total_seconds() / 60))
    if minutes < _HOUR:
        return told.count("study_in_minutes", minutes)
    if minutes < _DAY:
        return told.count("study_in_hours", round(minutes / _HOUR))
    days = round(minutes / _DAY)
    if days < 2 * _MONTH:
        return told.count("study_in_days", days)
    if days < 2 * _YEAR:
        return told.count("study_in_months", round(days / _MONTH))
    return told.count("study_in_years", round(days / _YEAR))


def about(hours: float, told: Wording) -> str:
    """A number of hours to the half hour."""
    rounded = f"{to_half(hours):g}"
    return rounded.replace(".", told.say("study_decimal"))


def tellers() -> dict[str, Any]:
    """The same for templates, in the language of their page."""

    @pass_context
    def told_day(context: Context, date_: date) -> str:
        return day(date_, wording(context["language"]))

    @pass_context
    def told_interval(context: Context, time: timedelta) -> str:
        return interval(time, wording(context["language"]))

    @pass_context
    def told_about(context: Context, hours: float) -> str:
        return about(hours, wording(context["language"]))

    return {"day": told_day, "interval": told_interval, "about": told_about}
