"""A plan as a calendar that can be imported again, and as Markdown."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar, Event

from assistant.study.plan import Plan, PlanWish, plan
from tests.assistant.study.plan.made_up import BEES, guide
from ui.calendars import CalendarError, calendar, markdown

TODAY = date(2027, 1, 1)
NOW = datetime(2027, 1, 1, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def planned(exam: date | None = date(2027, 3, 2), text: str = BEES, hours: float = 6) -> Plan:
    return plan([guide(text)], PlanWish("Meadow", exam, hours), TODAY, "build")


def events(content: bytes) -> dict[str, Event]:
    return {str(event.uid): event for event in Calendar.from_ical(content).events}


def stamps(event: Event) -> tuple[int, datetime]:
    assert event.stamp is not None
    return event.sequence, event.stamp


def imported(kept: dict[str, Event], content: bytes) -> dict[str, Event]:
    """What a calendar has after an import, by RFC 5546: of one UID the newer edition."""

    newer = {
        uid: event
        for uid, event in events(content).items()
        if uid not in kept or stamps(event) > stamps(kept[uid])
    }
    return kept | newer


def days(event: Event) -> tuple[date, date]:
    return event.start, event.end


def test_each_step_its_hours_and_the_exam_are_entries_of_whole_days() -> None:
    plan = planned()
    found = events(calendar(plan, NOW))
    assert len(found) == 7
    first = plan.steps[0]
    assert days(found[f"{first.id}@certguide"]) == (TODAY, date(2027, 1, 15))
    weekly = found[f"{first.id}-week@certguide"]
    assert weekly.rrules == [{"FREQ": ["WEEKLY"], "COUNT": [2]}]
    (exam,) = (event for uid, event in found.items() if "exam" in uid)
    assert days(exam) == (date(2027, 3, 2), date(2027, 3, 3))


def test_an_entry_tells_what_is_the_guides_and_what_is_ours() -> None:
    plan = planned()
    text = str(events(calendar(plan, NOW))[f"{plan.steps[0].id}@certguide"].description)
    assert "The guide: “7–14 days: Read the bee law.” (made-up.md: Beekeeper's Licence >" in text
    assert "certguide's arithmetic: the dates, 12 hours in all" in text
    assert "Opening a hive in the rain." in text


def test_another_reader_understands_every_week() -> None:
    read = IcsCalendarStream.calendar_from_ics(calendar(planned(), NOW).decode())
    plan = planned()
    ids = [f"{step.id}-week@certguide" for step in plan.steps]
    weeks = [one.start for one in read.timeline if one.uid in ids]
    assert weeks == [
        step.start + timedelta(7 * week)
        for step, count in zip(plan.steps, (2, 3, 5), strict=True)
        if step.start
        for week in range(count)
    ]


def test_lines_are_folded_at_75_bytes() -> None:
    lines = calendar(planned(), NOW).split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert lines[-1] == b""


def test_importing_a_later_plan_moves_the_entries_and_adds_none() -> None:
    kept = imported({}, calendar(planned(), NOW))
    moved = imported(kept, calendar(planned(date(2027, 3, 12)), LATER))
    assert moved.keys() == kept.keys()
    assert all(days(moved[uid])[0] == days(kept[uid])[0] + timedelta(10) for uid in kept)


def test_importing_an_older_plan_changes_nothing() -> None:
    old, new = calendar(planned(), NOW), calendar(planned(date(2027, 3, 12)), LATER)
    assert imported(imported({}, new), old) == imported({}, new)


def test_a_plan_that_is_the_same_gives_the_same_file() -> None:
    before = calendar(planned(), NOW)
    assert calendar(planned(), LATER, before) == before
    assert calendar(planned(), LATER) != before


def test_only_what_changed_gets_a_newer_stamp() -> None:
    before = calendar(planned(), NOW)
    reworded = BEES.replace("Keep ten hives", "Keep eleven hives")
    after = calendar(planned(text=reworded), LATER, before)
    changed = {
        uid
        for uid, event in events(after).items()
        if event.sequence != events(before)[uid].sequence
    }
    assert changed == {f"{planned().steps[2].id}@certguide"}


def test_a_clock_that_went_back_still_gives_newer_entries() -> None:
    before = calendar(planned(), LATER)
    after = calendar(planned(date(2027, 3, 12)), NOW, before)
    assert imported(imported({}, before), after).keys() == events(before).keys()
    assert all(
        event.sequence > events(before)[uid].sequence for uid, event in events(after).items()
    )


def test_what_left_the_plan_is_cancelled() -> None:
    plan = planned()
    shorter = calendar(planned(TODAY + timedelta(30)), LATER, calendar(plan, NOW))
    gone = events(shorter)[f"{plan.steps[2].id}@certguide"]
    assert gone.status == "CANCELLED"
    assert gone.sequence > events(calendar(plan, NOW))[str(gone.uid)].sequence
    again = events(calendar(planned(), LATER + timedelta(1), shorter))
    assert again[str(gone.uid)].status == "CONFIRMED"


def test_only_files_of_ours_are_taken_the_place_of() -> None:
    other = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n"
    for before in (other, b"no calendar", b"\xff\xfe", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n"):
        with pytest.raises(CalendarError) as error:
            calendar(planned(), NOW, before)
        assert error.value.kind == "not_ours"


def test_a_plan_without_dates_is_no_calendar() -> None:
    with pytest.raises(CalendarError, match="needs dates"):
        calendar(planned(None), NOW)


def test_words_of_a_guide_cannot_end_an_entry() -> None:
    evil = BEES.replace("Read the bee law.", "Read;, \\n END:VEVENT \u2028 \u202e BEGIN:VALARM")
    found = Calendar.from_ical(calendar(planned(text=evil), NOW))
    assert {one.name for one in found.walk()} == {"VCALENDAR", "VEVENT"}
    assert len(found.walk("VEVENT")) == 7


def test_markdown_is_a_list_to_tick_off_with_sources() -> None:
    text = markdown(planned())
    assert "## 1 – 14 January 2027 · 12 hours\n\n- [ ] **7–14 days**: Read the bee law. [1]" in text
    assert "\n- Opening a hive in the rain. [4]" in text
    assert "1. made-up.md: Beekeeper's Licence" in text
    assert "certguide's arithmetic" in text


def test_markdown_takes_no_signs_from_a_guide() -> None:
    plan = planned()
    evil = replace(plan.items[0], text="Read <script> [x](http://x) **now**\n# Over")
    text = markdown(replace(plan, items=(evil, *plan.items[1:])))
    assert r"Read \<script\> \[x\](http://x) \*\*now\*\* \# Over [1]" in text
