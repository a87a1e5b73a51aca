"""A plan as iCalendar (RFC 5545), so that importing it again updates what was imported before.

An entry is known by its UID, which comes from what the guide's step is and not from its date. Of
two editions of one, calendars keep that with the higher SEQUENCE, then the later DTSTAMP (RFC 5546,
2.1.5): both come from the time when the file is made, so that no count has to be kept anywhere.
There is no METHOD: that would make it a message between an organizer and attendees.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from icalendar import Calendar, Component, Event

from assistant.study.plan import Plan

from ..inert import one_line
from .entries import Entry, entries, plan_key
from .errors import CalendarError

PRODUCT = "-//certguide//study plan//EN"
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)  # SEQUENCE counts seconds from here: 31 bits last to 2094
_STAMPS = ("DTSTAMP", "SEQUENCE")


def calendar(plan: Plan, made: datetime, before: bytes = b"") -> bytes:
    """The file: an entry for each step, one for its weekly hours, and the exam.

    `made` is the time now, with its zone. `before` is the file that this one takes the place of:
    entries that stay the same keep their stamps, entries that are gone are cancelled. Raises
    CalendarError "no_dates" for a plan without dates, "not_ours" for a `before` of another program.
    """
    found = list(entries(plan))
    if not found:
        raise CalendarError(
            "no_dates", "A calendar needs dates: give the day of the exam, or a first day."
        )
    known = _known(before)
    name = f"Plan: {one_line(plan.name)}"
    whole = Calendar.new(prodid=PRODUCT, name=name, uid=f"{plan_key(plan)}@certguide")
    for entry in found:
        whole.add_component(_stamped(_event(entry), known, made))
    kept = {entry.uid for entry in found}
    for uid, event in known.items():
        if uid not in kept:
            whole.add_component(_stamped(_cancelled(event), known, made))
    return bytes(whole.to_ical())


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("UID", entry.uid)
    event.add("SUMMARY", entry.title)
    event.add("DESCRIPTION", entry.text)
    event.add("DTSTART", entry.start)
    event.add("DTEND", entry.end)
    if entry.weeks > 1:
        event.add("RRULE", {"FREQ": "WEEKLY", "COUNT": entry.weeks})
    event.add("STATUS", "CONFIRMED")
    event.add("TRANSP", "OPAQUE" if entry.busy else "TRANSPARENT")
    return event


def _cancelled(event: Component) -> Component:
    gone = event.copy(recursive=True)
    gone["STATUS"] = "CANCELLED"
    return gone


def _stamped(event: Component, known: Mapping[str, Component], made: datetime) -> Component:
    """The event with the stamps that it had if it is the same as before, else with newer ones."""
    old = known.get(str(event["UID"]))
    if old is not None and _content(old) == _content(event):
        return old
    number = max(0, int((made - _EPOCH).total_seconds()))
    if old is not None:
        number = max(number, int(old.get("SEQUENCE", 0)) + 1)
    for name in _STAMPS:
        event.pop(name, None)
    event.add("DTSTAMP", made.astimezone(UTC))
    event.add("SEQUENCE", number)
    return event


def _content(event: Component) -> bytes:
    bare = event.copy(recursive=True)
    for name in _STAMPS:
        bare.pop(name, None)
    return bytes(bare.to_ical())


def _known(before: bytes) -> dict[str, Component]:
    """The entries of an earlier file by their UID."""
    if not before.strip():
        return {}
    try:
        old = Calendar.from_ical(before)
    except ValueError as error:
        raise _not_ours() from error
    if old.get("PRODID") != PRODUCT:
        raise _not_ours()
    return {str(event["UID"]): event for event in _events(old) if "UID" in event}


def _events(old: Component) -> Iterator[Component]:
    yield from old.walk("VEVENT")


def _not_ours() -> CalendarError:
    return CalendarError(
        "not_ours",
        "The calendar file that stands there was not made by certguide: give another name, "
        "so that nothing of it is lost.",
    )
