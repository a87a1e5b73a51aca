"""The study pages in Chromium: by keys alone, without scripts, in the dark, on a phone."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from ui.language import wording
from ui.learners import Learners
from ui.study.address import PLAN, PRACTICE, PROGRESS, QUIZ, STUDY

from ..chat.test_access import violations
from ..conftest import NewBrowser, served
from ..reading.shelf import Shelf
from .pilots import TEXT, Shelves

pytestmark = pytest.mark.browser

FEES = {"Quay": "120 crowns", "Coast": "200 crowns", "Ocean": "300 crowns", "Storm": "450 crowns"}
PEOPLE: list[dict[str, Any]] = [
    {},
    {"color_scheme": "dark"},
    {"viewport": {"width": 390, "height": 844}, "locale": "de-DE"},
]


@dataclass(frozen=True)
class Site:
    address: str
    shelves: Shelves

    def __add__(self, path: str) -> str:
        return f"{self.address}{path}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    shelves = Shelves()
    learners = Learners(tmp_path_factory.mktemp("learners"))
    with served(Shelf(shelves.guides), learners, shelves.study()) as address:
        yield Site(address.rstrip("/"), shelves)


def ready(page: Page) -> None:
    """Wait for the script: it shows the choice of keys."""
    expect(page.get_by_role("checkbox")).to_be_visible()


def press(page: Page, key: str) -> None:
    ready(page)
    with page.expect_navigation():
        page.keyboard.press(key)


def question(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def wish(page: Page, site: Site) -> None:
    """Keep a plan by its form."""
    page.goto(site + PLAN)
    page.get_by_label("What you prepare for").select_option("Coast")
    page.get_by_label("Day of the exam").fill("2027-03-14")
    page.get_by_label("Hours a week").fill("6")
    page.get_by_role("button", name="Lay it out").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Coast")


def test_practice_needs_the_keyboard_alone(site: Site, new_browser: NewBrowser) -> None:
    page = new_browser().new_page()
    page.goto(f"{site.address}/")
    page.get_by_role("link", name="Study", exact=True).click()
    page.get_by_role("link", name="Practise", exact=True).focus()
    page.keyboard.press("Enter")
    first = question(page)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    press(page, " ")
    expect(page.get_by_role("region", name="Answer")).to_be_focused()
    expect(page.get_by_role("region", name="Answer")).to_contain_text(FEES["Quay"])
    expect(page.get_by_role("button", name="Easily in 8 days")).to_be_visible()
    press(page, "4")
    assert question(page) != first
    press(page, "u")
    assert question(page) == first
    page.get_by_role("checkbox").uncheck()
    page.get_by_role("heading", level=1).focus()
    page.keyboard.press(" ")
    page.reload()
    expect(page.get_by_role("checkbox")).not_to_be_checked()
    expect(page.get_by_role("button", name="Show the answer")).to_be_visible()


def test_a_quiz_shows_the_source_of_right_and_wrong(site: Site, new_browser: NewBrowser) -> None:
    page = new_browser().new_page()
    page.goto(site + QUIZ)
    for right in (False, True):
        ready(page)
        asked = question(page)
        answer = next(fee for grade, fee in FEES.items() if grade in asked or fee in asked)
        grade = next(grade for grade, fee in FEES.items() if fee == answer)
        meant = answer if grade in asked else grade
        offered = page.locator("[name=choice]").all_inner_texts()
        place = next(at for at, text in enumerate(offered) if (meant in text) is right)
        press(page, "abcd"[place])
        told = wording("en").say("study_right" if right else "study_wrong")
        expect(page.get_by_text(told)).to_be_visible()
        sources = page.get_by_role("figure")
        expect(sources).to_have_count(1 if right else 2)
        expect(sources.first).to_contain_text(f"{grade} · {answer}")
        press(page, "n")
    page.get_by_role("link", name="Progress").click()
    expect(page.get_by_role("main")).to_contain_text("What you did not know last time")


def test_a_plan_is_ticked_off_kept_and_taken_along(site: Site, new_browser: NewBrowser) -> None:
    page = new_browser().new_page()
    wish(page, site)
    step = page.get_by_role("checkbox", name="Learn the lights.")
    expect(step).not_to_be_checked()
    step.focus()
    with page.expect_navigation():
        page.keyboard.press("Space")
    expect(step).to_be_checked()
    page.goto(site + PLAN)
    expect(step).to_be_checked()
    with page.expect_download() as begun:
        page.get_by_role("link", name="For your calendar").click()
    events = Calendar.from_ical(begun.value.path().read_bytes()).walk("VEVENT")
    assert any("Steer by night" in str(event) for event in events)
    step.locator("xpath=ancestor::li").get_by_role("link").click()
    expect(page.locator("mark")).to_contain_text("Learn the lights.")
    page.goto(site + STUDY)
    expect(page.get_by_role("main")).to_contain_text("1 of ")


def test_after_a_release_the_changed_card_says_so(site: Site, new_browser: NewBrowser) -> None:
    page = new_browser().new_page()
    page.goto(site + PRACTICE)
    known = question(page)
    press(page, " ")
    press(page, "4")
    site.shelves.release(TEXT.replace("120 crowns", "130 crowns"))
    page.goto(site + PRACTICE)
    assert question(page) == known
    expect(page.get_by_text(wording("en").say("study_changed"))).to_be_visible()
    press(page, " ")
    expect(page.get_by_role("region", name="Answer")).to_contain_text("130 crowns")
    expect(page.get_by_role("deletion")).to_have_text("120 crowns")
    site.shelves.release(TEXT)


def test_all_of_it_is_taken_along_and_erased(site: Site, new_browser: NewBrowser) -> None:
    page = new_browser().new_page()
    wish(page, site)
    page.get_by_role("link", name="Progress").click()
    with page.expect_download() as begun:
        page.get_by_role("link", name="Download all of it").click()
    assert "Coast" in Path(begun.value.path()).read_text("utf-8")
    assert json.loads(Path(begun.value.path()).read_bytes())
    page.get_by_role("link", name="Erase all of it").click()
    page.get_by_role("button", name="Yes, erase all of it").click()
    expect(page.get_by_role("status")).to_contain_text("is erased")
    page.goto(site + PLAN)
    expect(page.get_by_label("What you prepare for")).to_be_visible()


def test_without_scripts_everything_works(site: Site, new_browser: NewBrowser) -> None:
    page = new_browser(java_script_enabled=False).new_page()
    page.goto(site + STUDY)
    page.get_by_label("New cards a day").fill("3")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    page.get_by_role("link", name="Practise", exact=True).click()
    expect(page.get_by_text("3 cards are up")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_be_hidden()
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name="Easily").click()
    expect(page.get_by_text("2 cards are up")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("3 cards are up")).to_be_visible()
    page.goto(site + QUIZ)
    page.locator("[name=choice]").first.click()
    page.get_by_role("button", name="Next question").click()
    wish(page, site)
    page.get_by_role("checkbox", name="Learn the lights.").click()
    expect(page.get_by_role("checkbox", name="Learn the lights.")).to_be_checked()
    page.goto(site + PROGRESS)
    page.get_by_role("link", name="Erase all of it").click()
    page.get_by_role("link", name="No, keep it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Progress")


@pytest.mark.parametrize("person", PEOPLE)
def test_axe_finds_nothing_serious_and_nothing_is_too_wide(
    site: Site, new_browser: NewBrowser, person: dict[str, Any]
) -> None:
    page = new_browser(**person).new_page()
    card = site.shelves.study().deck().cards[0].id
    for path in (
        STUDY,
        f"{PRACTICE}?card={card}&show=1",
        f"{QUIZ}?card={card}&reviews=0&chosen=1",
        f"{PLAN}?level=Coast&exam=2027-03-14&hours=6",
        PROGRESS,
    ):
        page.set_viewport_size(person.get("viewport", {"width": 1280, "height": 800}))
        page.goto(site + path)
        assert violations(page) == [], path
        page.set_viewport_size({"width": 320, "height": 640})
        element = "document.scrollingElement"
        wide, window = page.evaluate(f"[{element}.scrollWidth, {element}.clientWidth]")
        assert wide <= window, path


def test_a_phone_has_ratings_of_one_height_and_no_hint_of_keys(
    site: Site, new_browser: NewBrowser
) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    page = new_browser(**phone).new_page()
    card = site.shelves.study().deck().cards[0].id
    page.goto(f"{site + PRACTICE}?card={card}&show=1")
    heights = [
        {part.evaluate("each => each.offsetHeight") for part in page.locator(parts).all()}
        for parts in (".ratings strong", ".ratings span")
    ]
    assert list(map(len, heights)) == [1, 1]
    assert "in 1 min" in page.locator(".ratings").inner_text()
    expect(page.locator(".keys")).to_be_hidden()


def test_a_guide_can_be_read_from_its_card(site: Site, new_browser: NewBrowser) -> None:
    page = new_browser().new_page()
    card = site.shelves.study().deck().cards[0]
    page.goto(f"{site.address}{PRACTICE}?card={card.id}&show=1")
    page.get_by_role("link", name="Read in the guide").click()
    expect(page.locator("mark").first).to_be_visible()
    page.get_by_role("link", name="Study", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")
