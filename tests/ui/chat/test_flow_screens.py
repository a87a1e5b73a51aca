"""The page on a phone, in the dark, by keyboard alone, and under attack."""

import pytest
from playwright.sync_api import Page, expect

from assistant import Answer, Sentence

from ..asking import ask
from ..conftest import NewBrowser, OpenPage, visit
from ..fake_tutor import ANSWERS, FakeTutor
from ..harbour import cite
from ..hostile import PAYLOADS

pytestmark = pytest.mark.browser


def brightness(page: Page, selector: str, colour: str) -> float:
    """How bright a colour of an element is, from 0 to 255."""
    channels: list[float] = page.locator(selector).first.evaluate(
        f"element => getComputedStyle(element)['{colour}'].match(/[0-9.]+/g).map(Number)"
    )
    return sum(channels[:3]) / 3


def test_on_a_phone_nothing_scrolls_sideways_and_a_source_opens_over_the_chat(
    address: str, new_browser: NewBrowser
) -> None:
    browser = new_browser(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = visit(browser, address)
    ask(page, "What must I learn?")
    log = page.get_by_role("log")
    expect(log).to_contain_text("Not in the guide")
    wide, shown = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= shown
    log.get_by_role("link", name="[2]").tap()
    sources = page.get_by_role("dialog", name="Sources")
    expect(sources.locator("sup:target + mark")).to_be_in_viewport()
    sources.get_by_role("button", name="Close").tap()
    expect(sources).to_be_hidden()
    expect(log).to_contain_text("Tides")


def test_in_the_dark_the_page_is_dark(address: str, new_browser: NewBrowser) -> None:
    page = visit(new_browser(color_scheme="dark"), address)
    ask(page, "What must I learn?")
    expect(page.locator("#sources mark").first).to_be_visible()
    assert brightness(page, "body", "backgroundColor") < 80
    for words in ("#log .bot li", "#sources .excerpt li", "#question textarea"):
        assert brightness(page, words, "color") > 150


def test_a_keyboard_is_enough(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    log, box = page.get_by_role("log"), page.get_by_role("textbox", name="Question")
    expect(box).to_be_focused()
    page.keyboard.type("What must I learn?")
    page.keyboard.press("Enter")
    expect(log).to_contain_text("Not in the guide")
    mark = log.get_by_role("link", name="[1]")
    for _ in range(40):
        if mark.evaluate("element => element === document.activeElement"):
            break
        page.keyboard.press("Shift+Tab")
    expect(mark).to_be_focused()
    expect(page.get_by_role("tooltip")).to_contain_text("Tides: read the tables for every month.")
    outline = mark.evaluate("element => getComputedStyle(element).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    expect(page.locator("sup:target + mark")).to_have_text(
        "Tides: read the tables for every month."
    )
    expect(page.locator(".source:focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()


def test_a_hostile_guide_and_question_stay_text(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    citation = cite(1, "two grades", *PAYLOADS)
    answer = Answer(
        "answer",
        tuple(Sentence(payload, (1,), bullet=True) for payload in PAYLOADS),
        (citation,),
        unanswered=PAYLOADS,
        standalone=" ".join(PAYLOADS),
        choices=PAYLOADS,
    )
    monkeypatch.setitem(ANSWERS, "evil", answer)
    page = open_page(FakeTutor())
    ask(page, "evil " + " ".join(PAYLOADS[:20]))  # what may be asked has a bound
    log = page.get_by_role("log")
    for payload in PAYLOADS:
        expect(log.get_by_role("listitem").filter(has_text=payload).first).to_be_visible()
    expect(page.get_by_role("button", name=PAYLOADS[0])).to_be_visible()
    for area in (log, page.locator("#sources"), page.locator("#chips")):
        foreign = area.locator(
            "img, video, audio, form, input, iframe, picture, [style*=fixed], .katex"
        )
        expect(foreign).to_have_count(0)
        expect(area.locator("a:not([href^='#source-']):not([href^='/read/'])")).to_have_count(0)
