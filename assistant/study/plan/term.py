"""The days between the first day of study and the exam."""

from dataclasses import dataclass
from datetime import date, timedelta

from ...errors import TutorError
from .study_plan import PlanWish

_LONGEST = 730  # days that a plan may have; what is learnt earlier is forgotten
_FARTHEST = 7305  # days that a date may be away: twenty years


@dataclass(frozen=True, slots=True)
class Term:
    """The days to study on; the exam is the day after the last. `start` is None without dates."""

    start: date | None
    days: int

    def day(self, number: int) -> date | None:
        """The date of a day of the plan, 1 the first; None without dates, and for day 0."""
        return self.start + timedelta(number - 1) if self.start and number else None


def term(wish: PlanWish, today: date, natural: int) -> Term:
    """The days that a learner has, at most as many as the steps take if they say no first day.

    Raises TutorError "date", "exam_past", "start_late" or "too_long".
    """
    for day in filter(None, (wish.exam, wish.start)):
        if abs((day - today).days) > _FARTHEST:
            raise TutorError("date", f"{said(day)} is more than 20 years away: check the year.")
    if wish.exam is None:
        return Term(wish.start, natural)
    if wish.exam < today:
        raise TutorError(
            "exam_past", f"The exam was on {said(wish.exam)}, which is past: give a day to come."
        )
    left = (wish.exam - today).days
    start = wish.start or wish.exam - timedelta(min(left, natural))
    days = (wish.exam - start).days
    if days < 0 or (wish.start and days == 0):
        raise TutorError(
            "start_late",
            f"The first day, {said(start)}, is not before the exam on {said(wish.exam)}: "
            "give an earlier one, or none.",
        )
    if days > _LONGEST:
        best = wish.exam - timedelta(natural)
        raise TutorError(
            "too_long",
            f"From {said(start)} to the exam are {days} days, and what is learnt so early is "
            f"forgotten: begin on {said(best)}, when the steps fit, or give no first day.",
        )
    return Term(start, days)


def said(day: date) -> str:
    """A date as people write it: "14 March 2027"."""
    return f"{day.day} {day:%B} {day.year}"
