"""The page for who hears it, magnifies it or sees it in the dark; axe judges the rest."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from index import Entry

from ..asking import ask
from ..conftest import NewBrowser, OpenPage, served, visit
from ..fake_tutor import SlowTutor
from .test_rating import Listening

pytestmark = pytest.mark.browser

MAGNIFIED = {"width": 640, "height": 400}  # a screen of 1280 by 800 at 200 %


def violations(page: Page) -> list[str]:
    """What axe finds serious or critical: the rule, and the first element that breaks it."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {rule['nodes'][0]['html'][:200]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
    ]


def answered(page: Page) -> None:
    ask(page, "What must I learn?")
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    expect(page.get_by_text("You might ask next")).to_be_visible()


def asked_back(page: Page) -> None:
    ask(page, "What is the fee?")
    expect(page.get_by_role("button", name="Coastal")).to_be_visible()
    # Each is drawn twice: with the answer, and anew when that is done.
    expect(page.locator(".choice").filter(has_not_text=re.compile(r"\S"))).to_have_count(0)


def rated(page: Page) -> None:
    answered(page)
    page.get_by_role("button", name="Dislike").click()
    expect(page.get_by_role("textbox", name="What was wrong?")).to_be_visible()


def quoted(page: Page) -> None:
    answered(page)
    page.get_by_role("log").get_by_role("link", name="[1]").focus()
    expect(page.get_by_role("tooltip")).to_be_visible()


def about_the_learner(page: Page) -> None:
    page.get_by_role("button", name="About you").click()
    expect(page.get_by_role("textbox", name="Role")).to_be_visible()


def in_a_sheet(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    answered(page)
    page.get_by_role("log").get_by_role("link", name="[2]").click()
    expect(page.get_by_role("dialog", name="Sources")).to_be_visible()


@pytest.fixture
def listening() -> Iterator[str]:
    """The address of a page with thumbs and two guides; asked for before browsers are."""

    class Several(Listening):
        def guides(self) -> tuple[Entry, ...]:
            (entry,) = super().guides()
            return entry, replace(entry, document="other.md", title="Other Guide")

    with served(Several()) as address:
        yield address


STATES = [lambda _: None, answered, asked_back, rated, quoted, about_the_learner, in_a_sheet]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(listening: str, new_browser: NewBrowser, scheme: str) -> None:
    for reach in STATES:
        page = visit(new_browser(color_scheme=scheme), listening)
        reach(page)
        assert violations(page) == [], reach


def test_twice_as_large_nothing_is_lost(listening: str, new_browser: NewBrowser) -> None:
    page = visit(new_browser(viewport=MAGNIFIED), listening)
    answered(page)
    wide, shown = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= shown
    for name in ("Send", "New conversation", "Copy", "Sources", "About you"):
        button = page.get_by_role("button", name=name, exact=True)
        button.scroll_into_view_if_needed()
        expect(button).to_be_in_viewport()
    log = page.get_by_role("log").bounding_box()
    assert log is not None
    assert log["height"] > 100


def test_an_answer_is_announced_once_when_it_is_whole(open_page: OpenPage) -> None:
    tutor = SlowTutor()
    page = open_page(tutor)
    status = page.locator("#announcement[role=status]")
    ask(page, "What must I learn?")
    expect(page.get_by_role("log")).to_contain_text("Before the test")
    expect(page.get_by_role("log")).to_have_attribute("aria-live", "off")
    expect(status).to_have_text("")
    tutor.released.set()
    expect(status).to_contain_text("Before the test, learn these:")
    expect(status).to_contain_text("3 sources.")


def test_nothing_moves_while_an_answer_grows(open_page: OpenPage) -> None:
    tutor = SlowTutor()
    page = open_page(tutor)
    places = "['#log', '#next', '#form'].map(part => JSON.stringify($(part)))".replace(
        "$(part)", "document.querySelector(part).getBoundingClientRect()"
    )
    ask(page, "What must I learn?")
    expect(page.get_by_role("log")).to_contain_text("Before the test")
    growing = page.evaluate(places)
    tutor.released.set()
    expect(page.get_by_text("You might ask next")).to_be_visible()
    assert page.evaluate(places) == growing
