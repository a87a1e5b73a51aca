"""Dates and hours of a plan as people read them."""

from datetime import date

from assistant.study.plan import Plan, PlanItem, as_told


def term(plan: Plan) -> str:
    """All of the time in a sentence."""
    days = "1 day" if plan.days == 1 else f"{plan.days} days"
    exam = f"; the exam is on {day(plan.exam)}" if plan.exam else ""
    if plan.start and plan.days:
        exam = f" from {day(plan.start)}{exam}"
    return f"{days}{exam}. {hours(plan.hours)} in all, {as_told(plan.wish.hours)} a week."


def when(item: PlanItem) -> str:
    """The days of an item: "13–26 January 2027", or "Day 1–14" of a plan without dates."""
    if not (item.start and item.end):
        return f"Day {_span(str(item.first_day), str(item.last_day))}"
    first, last = day(item.start).split(), day(item.end).split()
    same = next((n for n in range(3) if first[n:] == last[n:]), 3)
    return day(item.end) if same == 0 else f"{' '.join(first[:same])} – {day(item.end)}"


def hours(number: float | None) -> str:
    """An amount of hours."""
    return "1 hour" if number == 1 else f"{number or 0:g} hours"


def day(when: date) -> str:
    """A day as people write it: "14 March 2027"."""
    return f"{when.day} {when:%B} {when.year}"


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"
