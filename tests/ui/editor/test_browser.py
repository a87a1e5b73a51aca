"""The editor's page as an editor meets it, in a real browser."""

from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from ..hostile import PAYLOADS
from .desk import DAMAGED, PASSWORD, Served

pytestmark = pytest.mark.browser

SLOW = 120_000  # milliseconds that a release may take


@pytest.fixture
def page(browser: Browser, pages: Served) -> Iterator[Page]:
    """The page, signed in; it may send nothing to other hosts, and report no error."""
    requested: list[str] = []
    answered: list[tuple[int, str]] = []
    logged: list[tuple[str, str]] = []
    with closing(browser.new_context()) as context, closing(context.new_page()) as page:
        page.on("request", lambda request: requested.append(request.url))
        page.on("response", lambda got: answered.append((got.status, got.url)))
        page.on("console", lambda line: logged.append((line.type, line.text)))
        page.goto(f"{pages.address}/editor")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("heading", name="Editor’s desk")).to_be_visible(timeout=30_000)
        yield page
    hosts = {urlsplit(url).hostname for url in requested if url.startswith("http")}
    assert hosts == {"127.0.0.1"}
    assert [url for status, url in answered if status >= 400] == []
    assert [text for kind, text in logged if kind == "error"] == []


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()


def examine(page: Page, text: str, verdict: str, name: str = "licence.md") -> None:
    tab(page, "New edition")
    file = FilePayload(name=name, mimeType="text/markdown", buffer=text.encode())
    page.locator("#files input[type=file]").set_input_files(file)
    expect(page.locator("#files tr.file")).to_be_visible()
    page.get_by_role("button", name="Examine", exact=True).click()
    expect(page.locator("#verdict")).to_contain_text(verdict, timeout=SLOW)


def test_an_editor_sees_a_damaged_faq_held_means_it_and_takes_it_back(
    page: Page, pages: Served
) -> None:
    first = pages.shelf.live
    expect(page.get_by_role("cell", name="live", exact=True)).to_be_visible()
    examine(page, DAMAGED, "Held")
    expect(page.locator("#verdict")).to_contain_text(
        "“The licence is valid for five years.” has left licence.md"
    )
    expect(page.get_by_role("button", name="Promote")).to_be_hidden()
    page.get_by_text("Line by line").click()
    expect(page.locator("ins")).to_have_text("nine")

    page.get_by_role("checkbox", name="The licence is valid for five years.").check()
    page.get_by_role("button", name="Examine again").click()
    expect(page.locator("#verdict")).to_contain_text("Passed", timeout=SLOW)
    assert pages.shelf.live == first
    page.get_by_role("button", name="Promote", exact=True).click()
    expect(page.locator("#verdict")).to_contain_text("Promoted", timeout=SLOW)
    assert pages.shelf.live != first

    tab(page, "Builds")
    expect(page.get_by_role("img", name="Figures by build")).to_be_visible()
    page.get_by_role("button", name="Roll back …").click()
    expect(page.get_by_text(f"Make build {first} live")).to_be_visible()
    page.get_by_role("button", name="Yes, roll back").click()
    expect(page.get_by_text(f"Build {first} is live.")).to_be_visible()
    assert pages.shelf.live == first

    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Password")).to_be_visible()
    page.goto(f"{pages.address}/editor/")
    expect(page.get_by_label("Password")).to_be_visible()


def test_the_report_opens_in_a_page_of_its_own(page: Page) -> None:
    examine(page, DAMAGED, "Held")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Read the report").click()
    report = opened.value
    expect(report.get_by_text("valid for five years").first).to_be_attached()
    assert report.evaluate("window.origin") == "null"


def test_why_a_question_is_answered_is_shown(page: Page) -> None:
    tab(page, "Retrieval")
    box = page.get_by_role("textbox", name="Question")
    box.fill("How long is the licence valid?")
    box.press("Enter")
    expect(page.locator("#explanation")).to_contain_text("reaches the threshold")
    expect(page.get_by_role("cell", name="licence.md").first).to_be_visible()


def test_hostile_words_and_a_hostile_file_name_stay_text(page: Page) -> None:
    paragraphs = "\n\n".join(payload.replace("<", "&lt;") for payload in PAYLOADS)
    examine(page, f"{DAMAGED}\n\n{paragraphs}\n", "Held")
    page.get_by_text("Line by line").click()
    expect(page.locator("#details")).to_contain_text("<script>fetch")
    expect(page.locator("#details a")).to_have_count(0)
    foreign = page.locator("#verdict, #details, #terms").locator(
        "img, video, audio, form, iframe, picture, [style*=fixed], .katex"
    )
    expect(foreign).to_have_count(0)

    page.get_by_label("Clear").click()
    examine(page, "# Knots\n\nLearn the knots.\n", "Passed", "a <img src=x onerror=alert(1)>.md")
    expect(page.locator("#details")).to_contain_text("new in the library")
    expect(foreign).to_have_count(0)


def test_a_phone_shows_every_tab_without_sideways_scrolling(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    examine(page, DAMAGED, "Held")
    for name in ("Builds", "New edition", "Retrieval", "Proposals"):
        tab(page, name)
        wide, shown = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide <= shown, name
