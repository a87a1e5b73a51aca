"""Days as people write them on a command line."""

import re
from datetime import date, timedelta

from assistant.planning import named_days

from .border import CommandError

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})\b")
_SHOWN = 40  # characters of what was written that are shown back


def day_meant(text: str, option: str, today: date) -> date:
    """The one day that a text names: "2027-03-14", "14 March", "in six weeks".

    A day without a year is the next of that name. Raises CommandError "date" for any other text,
    and for "3/4/2027", which is not the same day everywhere.
    """
    said = " ".join(text.split()).lower()
    try:
        return date.fromisoformat(said)
    except ValueError:
        pass
    slashed = _SLASHED.search(said)
    if slashed and max(map(int, slashed.groups())) <= 12 and slashed[1] != slashed[2]:
        raise _wrong(text, option, "is one day here and another there", today)
    found = named_days(said, today)
    rest = said
    for one in found:
        rest = rest.replace(said[one.start : one.end], " ")
    if len(found) != 1 or re.search(r"\w{3}", rest):
        raise _wrong(text, option, "is no day", today)
    return found[0].day


def _wrong(text: str, option: str, problem: str, today: date) -> CommandError:
    soon = today + timedelta(100)
    return CommandError(
        "date",
        f"{option} {text[:_SHOWN]!r} {problem}: write {soon.isoformat()}, "
        f"or {soon.day} {soon:%B} {soon.year}.",
    )
