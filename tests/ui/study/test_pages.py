"""The study pages without a browser: whose they are, what they take, and what they leave alone."""

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ui.learners import Learners
from ui.study.address import PAGES, PRACTICE, PROGRESS, QUIZ, STUDY
from ui.study.app import MOST
from ui.study.desk import STRICT

from ..reading.shelf import attribute
from .pilots import TEXT, Clock, Shelves, form, pages, seen, text


def shown(client: TestClient) -> dict[str, str]:
    """The form that rates the card that is up, its answer shown."""
    card = attribute(seen(client, PRACTICE), "input[name=card]", "value")
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
    assert attribute(seen(client, STUDY), "#retention", "value") == "80"


@pytest.mark.parametrize("headers", [{"Origin": "http://evil.example"}, {"Origin": "null"}])
def test_a_form_of_another_site_changes_nothing_and_takes_no_cookie_away(
    caller: TestClient, headers: dict[str, str]
) -> None:
    cookie = dict(caller.cookies)
    caller.cookies.clear()  # as SameSite has it
    answered = caller.post("/study/erase", data={"sure": "1"}, headers=headers)
    assert answered.status_code == 403
    assert "Set-Cookie" not in answered.headers
    caller.cookies.update(cookie)
    assert caller.post("/study/erase", data={"sure": "1"}, headers=headers).status_code == 403


def test_a_rating_counts_once_whatever_other_tabs_send(caller: TestClient) -> None:
    rating = {**shown(caller), "rating": "3"}
    caller.post(PRACTICE, data=rating)
    stale = caller.post(PRACTICE, data={**rating, "rating": "1"})
    assert "older one" in stale.text
    kept = json.loads(caller.get("/study/progress.json").text)
    assert len(reviews(kept)) == 1


def reviews(document: dict[str, object]) -> list[object]:
    """The reviews wherever the document has them."""
    found = document.get("reviews")
    if isinstance(found, list):
        return found
    parts = (part for part in document.values() if isinstance(part, dict))
    return [review for part in parts for review in reviews(part)]


def test_a_rating_is_undone(caller: TestClient) -> None:
    before = text(seen(caller, PRACTICE), "h1")
    rating = {**shown(caller), "rating": "4"}
    assert text(LexborHTMLParser(caller.post(PRACTICE, data=rating).text), "h1") != before
    undone = caller.post(PRACTICE, data={"undo": rating["card"]})
    assert text(LexborHTMLParser(undone.text), "h1") == before
    assert shown(caller)["reviews"] == "0"


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
def test_nonsense_is_no_rating(caller: TestClient, sent: dict[str, str]) -> None:
    rating = {**shown(caller), "rating": "3"} | sent if sent else {}
    assert "older one" in caller.post(PRACTICE, data=rating).text
    assert shown(caller)["reviews"] == "0"


def test_a_body_is_small_and_a_form(caller: TestClient) -> None:
    assert caller.post(PRACTICE, content=b"x" * (MOST + 1)).status_code == 413
    assert caller.post(PRACTICE, content=b"\xff\xfe").status_code == 400
    assert caller.post(PRACTICE, content=b"a=1&" * 100).status_code == 400


def test_a_wrong_choice_shows_where_both_answers_stand(caller: TestClient) -> None:
    question = seen(caller, QUIZ)
    fees = {"Quay": "120", "Coast": "200", "Ocean": "300", "Storm": "450"}
    grade = next(name for name in fees if name in text(question, "h1"))
    offered = [" ".join(node.text().split()) for node in question.css("[name=choice] span")]
    assert len(offered) == 4
    right = next(place for place, one in enumerate(offered) if fees[grade] in one)
    wrong = (right + 1) % 4
    told = LexborHTMLParser(caller.post(QUIZ, data={**form(question), "choice": str(wrong)}).text)
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
    assert "1 changed since you learned it" in text(seen(client, STUDY), ".due")
    card = attribute(page, "input[name=card]", "value")
    told = seen(client, f"{PRACTICE}?card={card}&show=1")
    assert text(told, ".changed") == "This changed since you learned it."
    assert "350 crowns" in text(told, "blockquote")
    assert "300 crowns" in text(told, "del")
    client.post(PRACTICE, data={**form(told), "rating": "4"})
    assert seen(client, PRACTICE).css_first(".changed") is None


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


def test_what_goes_wrong_is_a_page_with_a_way_on(caller: TestClient) -> None:
    answered = caller.get(f"{PRACTICE}?guide=none.md")
    assert answered.status_code == 400
    assert "There is no guide" in answered.text
    assert "Go back" in answered.text


def test_an_empty_library_has_pages_too() -> None:
    client = pages(Shelves(guides=[]))
    for address in PAGES:
        assert client.get(address).status_code == 200
