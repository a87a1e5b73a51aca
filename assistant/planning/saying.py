"""Days, hours and wishes as people say them."""

from datetime import date

from ..study.plan import as_told
from .wish import Wish
from .words import wish_words


def day(when: date) -> str:
    """A day as people say it: "14 March 2027"."""
    return f"{when.day} {when:%B %Y}"


def span(start: date, end: date) -> str:
    """Days from one to another: "13 to 26 January 2027"."""
    if start == end:
        return day(end)
    first = f"{start.day} {start:%B %Y}" if start.year != end.year else f"{start.day} {start:%B}"
    same = (start.year, start.month) == (end.year, end.month)
    return wish_words().say["span"].format(start=start.day if same else first, end=day(end))


def amount(hours: float) -> str:
    """Hours as people say them; ours are to the half already, what a learner told stays."""
    number = as_told(hours)
    say = wish_words().say
    return say["hour"] if number == "1" else say["hours"].format(number=number)


def in_words(wish: Wish, level: str) -> str:
    """The wish as one line, for who reads how they were understood."""
    say = wish_words().say
    until = say["understood_until" if wish.framed else "understood_exam"]
    exam = until.format(exam=day(wish.exam)) if wish.exam else ""
    week = say["understood_hours"].format(hours=amount(wish.hours)) if wish.hours else ""
    return f"{say['understood'].format(name=level)}{exam}{week}"
