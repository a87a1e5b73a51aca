"""The study pages without a browser: whose they are, what they take, and what they leave alone."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ui.learners import Learners
from ui.study.address import PAGES, PLAN, PRACTICE, PROGRESS, QUIZ, STUDY
from ui.study.app import MOST
from ui.study.desk import STRICT

from .pilots import TEXT, Clock, Shelves, pages

WISH = {"of": "level=Coast&guide=pilots.md", "exam": "2027-03-14", "hours": "6"}


@pytest.fixture
def browser() -> TestClient:
    """A browser with a cookie."""
    client = pages(Shelves())
    client.get(STUDY)
    return client


def seen(client: TestClient, address: str) -> LexborHTMLParser:
    answered = client.get(address)
    assert answered.status_code == 200
    return LexborHTMLParser(answered.text)


def text(parsed: LexborHTMLParser, selector: str) -> str:
    return " ".join(" ".join(node.text() for node in parsed.css(selector)).split())


def form(parsed: LexborHTMLParser, method: str = "post") -> dict[str, str]:
    """The hidden fields of the first form of a page that is sent so."""
    return {
        node.attributes["name"] or "": node.attributes["value"] or ""
        for node in parsed.css(f"main article form[method={method}] input[type=hidden]")
    }


def shown(client: TestClient) -> dict[str, str]:
    """The form that rates the card that is up, its answer shown."""
    card = seen(client, PRACTICE).css_first("input[name=card]").attributes["value"]
    return form(seen(client, f"{PRACTICE}?card={card}&show=1"))


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_strict_and_gives_the_cookie(address: str) -> None:
    answered = pages(Shelves()).get(address)
    assert answered.status_code == 200
    assert answered.headers["Content-Security-Policy"] == STRICT
    assert "unsafe" not in STRICT
    assert "certguide_learner=" in answered.headers["Set-Cookie"]
    assert answered.headers["Cache-Control"] == "private, no-cache"
    assert "style=" not in answered.text
    assert "<style" not in answered.text


def test_who_has_no_cookie_is_given_one_and_told_so() -> None:
    client = pages(Shelves())
    answered = client.post(STUDY, data={"retention": "80", "new": "5"})
    assert answered.status_code == 400
    assert "keep cookies" in answered.text
    assert client.post(STUDY, data={"retention": "80", "new": "5"}).status_code == 200
    assert seen(client, STUDY).css_first("#retention").attributes["value"] == "80"


@pytest.mark.parametrize("headers", [{"Origin": "http://evil.example"}, {"Origin": "null"}])
def test_a_form_of_another_site_changes_nothing_and_takes_no_cookie_away(
    browser: TestClient, headers: dict[str, str]
) -> None:
    cookie = dict(browser.cookies)
    browser.cookies.clear()  # as SameSite has it
    answered = browser.post("/study/erase", data={"sure": "1"}, headers=headers)
    assert answered.status_code == 403
    assert "Set-Cookie" not in answered.headers
    browser.cookies.update(cookie)
    assert browser.post("/study/erase", data={"sure": "1"}, headers=headers).status_code == 403


def test_a_rating_counts_once_whatever_other_tabs_send(browser: TestClient) -> None:
    rating = {**shown(browser), "rating": "3"}
    browser.post(PRACTICE, data=rating)
    stale = browser.post(PRACTICE, data={**rating, "rating": "1"})
    assert "older one" in stale.text
    kept = json.loads(browser.get("/study/progress.json").text)
    assert len(reviews(kept)) == 1


def reviews(document: dict[str, object]) -> list[object]:
    """The reviews wherever the document has them."""
    found = document.get("reviews")
    if isinstance(found, list):
        return found
    parts = (part for part in document.values() if isinstance(part, dict))
    return [review for part in parts for review in reviews(part)]


def test_a_rating_is_undone(browser: TestClient) -> None:
    before = text(seen(browser, PRACTICE), "h1")
    rating = {**shown(browser), "rating": "4"}
    assert text(LexborHTMLParser(browser.post(PRACTICE, data=rating).text), "h1") != before
    undone = browser.post(PRACTICE, data={"undo": rating["card"]})
    assert text(LexborHTMLParser(undone.text), "h1") == before
    assert shown(browser)["reviews"] == "0"


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"rating": "9"},
        {"rating": "²"},
        {"card": "../../etc"},
        {"reviews": "-1"},
        {"reviews": "x" * 600},
    ],
)
def test_nonsense_is_no_rating(browser: TestClient, sent: dict[str, str]) -> None:
    rating = {**shown(browser), "rating": "3"} | sent if sent else {}
    assert "older one" in browser.post(PRACTICE, data=rating).text
    assert shown(browser)["reviews"] == "0"


def test_a_body_is_small_and_a_form(browser: TestClient) -> None:
    assert browser.post(PRACTICE, content=b"x" * (MOST + 1)).status_code == 413
    assert browser.post(PRACTICE, content=b"\xff\xfe").status_code == 400
    assert browser.post(PRACTICE, content=b"a=1&" * 100).status_code == 400


def test_a_wrong_choice_shows_where_both_answers_stand(browser: TestClient) -> None:
    question = seen(browser, QUIZ)
    fees = {"Quay": "120", "Coast": "200", "Ocean": "300", "Storm": "450"}
    grade = next(name for name in fees if name in text(question, "h1"))
    offered = [" ".join(node.text().split()) for node in question.css("[name=choice] span")]
    assert len(offered) == 4
    right = next(place for place, one in enumerate(offered) if fees[grade] in one)
    wrong = (right + 1) % 4
    told = LexborHTMLParser(browser.post(QUIZ, data={**form(question), "choice": str(wrong)}).text)
    assert text(told, ".verdict") == "Not that one."
    sources = [" ".join(node.text().split()) for node in told.css("blockquote")]
    assert sources[0] == f"{grade} · {fees[grade]} crowns"
    assert offered[wrong] in sources[1]
    links = [node.attributes["href"] or "" for node in told.css("figcaption a")]
    assert all(link.startswith("/read/pilots.md?mark=") for link in links)


def test_a_changed_fact_comes_up_again_with_what_was_learned() -> None:
    shelves, clock = Shelves(), Clock()
    client = pages(shelves, clock=clock)
    client.get(STUDY)
    client.post(STUDY, data={"retention": "90", "new": "200"})
    known = {}
    while (up := seen(client, PRACTICE)).css_first("input[name=card]") is not None:
        rating = {**shown(client), "rating": "4"}
        known[rating["card"]] = text(up, "h1")
        client.post(PRACTICE, data=rating)
    assert len(known) > 4
    shelves.release(TEXT.replace("300 crowns", "350 crowns"))
    page = seen(client, PRACTICE)
    assert text(page, "h1") == "What is the fee of the Ocean grade?"
    assert "2 changed since you learned them" in text(seen(client, STUDY), ".due")
    card = page.css_first("input[name=card]").attributes["value"]
    told = seen(client, f"{PRACTICE}?card={card}&show=1")
    assert text(told, ".changed") == "This changed since you learned it."
    assert "350 crowns" in text(told, "blockquote")
    assert "300 crowns" in text(told, "del")
    client.post(PRACTICE, data={**form(told), "rating": "4"})
    turned = seen(client, PRACTICE)
    assert text(turned, "h1") == "Which grade has “350 crowns” as its fee?"
    card = turned.css_first("input[name=card]").attributes["value"]
    told = seen(client, f"{PRACTICE}?card={card}&show=1")
    assert text(told, "del") == "Which grade has “300 crowns” as its fee? Ocean"
    client.post(PRACTICE, data={**form(told), "rating": "4"})
    assert seen(client, PRACTICE).css_first(".changed") is None


def test_a_plan_is_looked_at_by_its_address_and_kept_by_a_form(browser: TestClient) -> None:
    looked = seen(browser, f"{PLAN}?level=Coast&exam=2027-03-14&hours=6")
    assert "just to look at" in text(looked, "main")
    assert looked.css_first("button.tick") is None
    assert seen(browser, PLAN).css_first("select") is not None
    assert browser.post(PLAN, data=WISH).status_code == 200
    kept = seen(browser, PLAN)
    assert "Sun 14 March 2027" in text(kept, ".title")
    item = kept.css_first("input[name=item]").attributes["value"]
    browser.post(PLAN, data={"item": item, "done": "1"})
    browser.post(PLAN, data={"item": "0" * 16, "done": "1"})
    assert text(seen(browser, PLAN), ".done").startswith("1 of ")
    record = browser.get("/study/progress.json").text
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
    browser: TestClient, wrong: dict[str, str], told: str
) -> None:
    answered = browser.post(PLAN, data=WISH | wrong)
    assert answered.status_code == 422
    parsed = LexborHTMLParser(answered.text)
    assert told in text(parsed, "[role=alert]") != ""
    assert parsed.css_first("#hours") is not None


def test_files_of_a_plan_say_what_the_page_says(browser: TestClient) -> None:
    browser.post(PLAN, data=WISH)
    calendar = browser.get("/study/plan.ics")
    assert calendar.headers["Content-Type"].startswith("text/calendar")
    events = Calendar.from_ical(calendar.text).walk("VEVENT")
    assert any("Learn the lights" in str(event) for event in events)
    assert "Steer by night" in browser.get("/study/plan.md").text
    assert pages(Shelves()).get("/study/plan.ics", follow_redirects=False).status_code == 303


def test_a_learner_sees_their_own_alone_and_erases_it(tmp_path: Path) -> None:
    shelves, learners = Shelves(), Learners(tmp_path)
    one, other = pages(shelves, learners), pages(shelves, learners)
    for client in (one, other):
        client.get(STUDY)
        client.post(PRACTICE, data={**shown(client), "rating": "3"})
    assert "1 of" not in text(seen(one, PROGRESS), ".done")
    assert "Yes, erase" in one.post("/study/erase").text
    assert len(reviews(json.loads(one.get("/study/progress.json").text))) == 1
    assert "is erased" in one.post("/study/erase", data={"sure": "1"}).text
    assert reviews(json.loads(one.get("/study/progress.json").text)) == []
    assert len(reviews(json.loads(other.get("/study/progress.json").text))) == 1


def test_what_goes_wrong_is_a_page_with_a_way_on(browser: TestClient) -> None:
    answered = browser.get(f"{PRACTICE}?guide=none.md")
    assert answered.status_code == 400
    assert "There is no guide" in answered.text
    assert "Go back" in answered.text


def test_an_empty_library_has_pages_too() -> None:
    client = pages(Shelves(guides=[]))
    for address in PAGES:
        assert client.get(address).status_code == 200
