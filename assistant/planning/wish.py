"""What a learner tells of the plan they want, taken from one of their turns."""

from dataclasses import dataclass, replace
from datetime import date

from .days import NamedDay, named_days
from .engagements import without_engagements
from .hours import bare_hours, told_hours
from .words import wish_words


@dataclass(frozen=True, slots=True)
class Wish:
    """The levels named, the day of the exam, hours a week, first day; () and None for the rest.

    `framed`: the exam was told as a time frame, which the guide's own plans have, too. Of the last
    turn only: `busy`, it says that some time is not free; `feast`, the exam's day is told by that.
    """

    levels: tuple[str, ...] = ()
    exam: date | None = None
    hours: float | None = None
    start: date | None = None
    framed: bool = False
    busy: bool = False
    feast: str = ""

    def __or__(self, other: "Wish") -> "Wish":
        """This wish, and what the other one tells beside it."""
        return Wish(
            self.levels or other.levels,
            self.exam or other.exam,
            self.hours or other.hours,
            self.start or other.start,
            self.framed if self.exam else other.framed,
            self.busy,
            self.feast,
        )

    @property
    def tells_time(self) -> bool:
        """Whether it has any day or hours, or a day that is not understood."""
        told = (self.exam, self.hours, self.start)
        return bool(self.feast) or any(one is not None for one in told)


def told(said: str, today: date, *, changing: bool = False) -> Wish:
    """The times in a lower-case text; `changing` a plan, bare hours are those of a week."""
    hours = told_hours(said)
    rest = said if hours is None else f"{said[: hours.start]} | {said[hours.end :]}"
    rest, busy = without_engagements(rest)
    week = hours.hours if hours else bare_hours(rest) if changing else None
    wish = _of_days(named_days(rest, today))
    feast = None if wish.exam else wish_words().feast.search(rest)
    return replace(wish, hours=week or None, busy=busy, feast=feast[1] if feast else "")


def _of_days(days: list[NamedDay]) -> Wish:
    first = next((one.day for one in days if one.first), None)
    exam = next((one for one in days if not one.first), None)
    if exam is None:
        return Wish(start=first)
    return Wish(exam=exam.day, start=first, framed=exam.framed)


def asks(said: str, wish: Wish) -> bool:
    """Whether a text, by itself, asks for a plan of one's own; `wish` is what it tells."""
    known = wish_words()
    dated = wish.exam is not None and not wish.framed
    timed, both = dated or wish.hours is not None, dated and wish.hours is not None
    if both and known.asks_with_both.search(said):
        return True
    if known.question.search(said) and not (timed and known.no_question.search(said)):
        return False
    if any(one.search(said) for one in known.asks):
        return True
    if wish.exam is not None and wish.hours is not None and known.about_study.search(said):
        return True
    return timed and any(one.search(said) for one in known.asks_with_time)


def changes(said: str, wish: Wish, others: int) -> bool:
    """Whether a text changes the plan that was just made.

    `others` is how many words it has that are neither small, nor a level, nor about plans.
    """
    known = wish_words()
    if known.question.search(said):
        return False
    if wish.busy:
        return True
    if wish.tells_time:
        return known.changes.match(said) is not None or others <= 1
    return bool(wish.levels) and others == 0
