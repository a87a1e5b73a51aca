"""The reader in Chromium: without scripts, by keys alone, magnified, in the dark, on a phone."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ui.language import wording
from ui.reading.address import guide_address

from ..chat.test_access import violations
from ..conftest import NewBrowser, served
from ..harbour import DOCUMENT, HARBOUR, TEXT, TITLE
from .shelf import Shelf

pytestmark = pytest.mark.browser

OTHER = replace(HARBOUR, document="other/guide.md", title="Other Guide", warnings=("Page 2.",))
QUOTE = "After that a new medical check is due."
QUOTED = guide_address(DOCUMENT, marks=[(TEXT.index(QUOTE), TEXT.index(QUOTE) + len(QUOTE))])
PAGES = ["/read", QUOTED, guide_address(OTHER.document), "/read?q=licence+tides+fee"]
PEOPLE: list[dict[str, Any]] = [
    {},
    {"color_scheme": "dark"},
    {"viewport": {"width": 390, "height": 844}, "locale": "de-DE"},
]


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with served(Shelf([HARBOUR, OTHER])) as address:
        yield address.rstrip("/")


def width(page: Page) -> tuple[int, int]:
    """How wide the text is, and the window."""
    element = "document.scrollingElement"
    scroll, client = page.evaluate(f"[{element}.scrollWidth, {element}.clientWidth]")
    return scroll, client


def test_without_scripts_a_search_leads_to_the_words_in_their_guide(
    site: str, new_browser: NewBrowser
) -> None:
    page = new_browser(java_script_enabled=False, viewport={"width": 800, "height": 400}).new_page()
    page.goto(f"{site}/read")
    page.get_by_role("searchbox").fill("medical check")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("combobox").select_option("Other Guide")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("main").get_by_role("listitem").get_by_role("link", name="Questions").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(OTHER.title)
    expect(page.locator("mark").last).to_contain_text(QUOTE)
    expect(page.locator("mark").last).to_be_in_viewport()


def test_a_citation_leads_to_its_words(site: str, new_browser: NewBrowser) -> None:
    page = new_browser(viewport={"width": 800, "height": 300}).new_page()
    page.goto(f"{site}{QUOTED}")
    expect(page.locator("mark")).to_have_text(QUOTE)
    expect(page.locator("mark")).to_be_in_viewport()


def test_keys_alone_are_enough(site: str, new_browser: NewBrowser) -> None:
    page = new_browser().new_page()
    page.goto(f"{site}{guide_address(DOCUMENT)}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ask about this guide")).to_be_focused()
    contents = page.get_by_role("navigation", name="Contents").get_by_role("link")
    contents.filter(has_text="Preparing").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Preparing")).to_be_in_viewport()


def test_the_section_at_hand_is_shown_in_the_contents(site: str, new_browser: NewBrowser) -> None:
    page = new_browser(viewport={"width": 1200, "height": 300}).new_page()
    page.goto(f"{site}{guide_address(DOCUMENT, section='preparing')}")
    expect(page.locator("nav.contents a:target-current")).to_have_text("Preparing")


def test_a_section_leads_to_the_conversation_about_it(site: str, new_browser: NewBrowser) -> None:
    page = new_browser().new_page()
    page.goto(f"{site}{guide_address(DOCUMENT)}")
    page.get_by_role("link", name="Ask about this section: Preparing").click()
    told = wording("en").say("scope_section", path=f"{TITLE} › Preparing")
    expect(page.get_by_text(told)).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_wider_than_a_small_window_with_large_text(
    site: str, new_browser: NewBrowser, address: str
) -> None:
    page = new_browser(viewport={"width": 640, "height": 400}).new_page()
    page.goto(f"{site}{address}")
    assert width(page)[0] <= width(page)[1]
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert width(page)[0] <= width(page)[1]
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert width(page)[0] <= width(page)[1]


@pytest.mark.parametrize("person", PEOPLE)
def test_axe_finds_nothing_serious(
    site: str, new_browser: NewBrowser, person: dict[str, Any]
) -> None:
    page = new_browser(**person).new_page()
    for address in PAGES:
        page.goto(f"{site}{address}")
        assert violations(page) == []


def test_the_way_on_from_nowhere_is_clean_too(site: str, browser: Any) -> None:  # noqa: ANN401
    page = browser.new_page()
    page.goto(f"{site}/read/nothing.md")
    assert violations(page) == []
    page.get_by_role("link", name="See all guides").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Guides")
    page.close()
