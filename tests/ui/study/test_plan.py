"""The plan's page: looked at by its address, kept by its form, taken along as a file."""

import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ui.study.address import PLAN

from ..reading.shelf import attribute
from .pilots import Shelves, pages, seen, text

WISH = {"of": "level=Coast&guide=pilots.md", "exam": "2027-03-14", "hours": "6"}


def test_a_plan_is_looked_at_by_its_address_and_kept_by_a_form(caller: TestClient) -> None:
    looked = seen(caller, f"{PLAN}?level=Coast&exam=2027-03-14&hours=6")
    assert "just to look at" in text(looked, "main")
    assert looked.css_first("button.tick") is None
    assert seen(caller, PLAN).css_first("select") is not None
    assert caller.post(PLAN, data=WISH).status_code == 200
    kept = seen(caller, PLAN)
    assert "Sun 14 March 2027" in text(kept, ".title")
    item = attribute(kept, "input[name=item]", "value")
    caller.post(PLAN, data={"item": item, "done": "1"})
    caller.post(PLAN, data={"item": "0" * 16, "done": "1"})
    assert text(seen(caller, PLAN), ".done").startswith("1 of ")
    record = caller.get("/study/progress.json").text
    assert item in record
    assert "0" * 16 not in record


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"exam": "soon"}, "day of the exam could not be read"),
        ({"start": "2026-02-30"}, "first day could not be read"),
        ({"hours": "nan"}, "hours a week are a number"),
        ({"exam": "2020-01-01"}, ""),
        ({"of": "level=Moon"}, "Moon"),
        ({"of": "level=Coast&guide=none.md"}, ""),
    ],
)
def test_a_wish_that_cannot_be_granted_is_told_beside_its_form(
    caller: TestClient, wrong: dict[str, str], told: str
) -> None:
    answered = caller.post(PLAN, data=WISH | wrong)
    assert answered.status_code == 422
    parsed = LexborHTMLParser(answered.text)
    assert told in text(parsed, "[role=alert]") != ""
    assert parsed.css_first("#hours") is not None


def test_files_of_a_plan_say_what_the_page_says(caller: TestClient) -> None:
    caller.post(PLAN, data=WISH)
    calendar = caller.get("/study/plan.ics")
    assert calendar.headers["Content-Type"].startswith("text/calendar")
    events = Calendar.from_ical(calendar.text).walk("VEVENT")
    assert any("Learn the lights" in str(event) for event in events)
    assert "Steer by night" in caller.get("/study/plan.md").text
    assert pages(Shelves()).get("/study/plan.ics", follow_redirects=False).status_code == 303


def test_a_mistake_is_neither_ticked_nor_counted(caller: TestClient) -> None:
    caller.post(PLAN, data=WISH)
    kept = seen(caller, PLAN)
    wind = next(one for one in kept.css(".checklist li") if "Trusting the wind" in one.text())
    assert wind.css_first("button.tick") is None
    assert text(kept, ".done").startswith(f"0 of {len(kept.css('button.tick'))} ")
    item = (wind.attributes["id"] or "").rpartition("-")[2]
    caller.post(PLAN, data={"item": item, "done": "1"})
    assert text(seen(caller, PLAN), ".done").startswith("0 of ")
    assert item not in caller.get("/study/progress.json").text


def test_a_dropped_step_says_so_where_others_have_their_days(caller: TestClient) -> None:
    looked = seen(caller, f"{PLAN}?level=Coast&hours=0.2")
    assert all(one.text(strip=True) for one in looked.css(".step h2 .ours"))
