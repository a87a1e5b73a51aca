"""The page of a report as an editor meets it: opened from a file, in a real browser."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

from evals import score
from evals.reports import Report, write_reports

from ..rows import CASE, answer, cited
from .reported import REPORT

pytestmark = pytest.mark.browser
Open = Callable[[Report], Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with (
        sync_playwright() as playwright,
        closing(
            playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        ) as chromium,
    ):
        yield chromium


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a report's page; it may ask for nothing, open no dialog and report no error."""
    requested: list[str] = []
    told: list[str] = []
    with closing(browser.new_page()) as page:
        page.on("request", lambda request: requested.append(request.url))
        page.on("console", lambda line: told.append(line.text))
        page.on("pageerror", lambda error: told.append(str(error)))

        def refuse(dialog: Dialog) -> None:
            told.append(dialog.message)
            dialog.dismiss()

        page.on("dialog", refuse)

        def open_(report: Report) -> Page:
            path, *_ = write_reports(report, tmp_path)
            page.goto(path.as_uri())
            return page

        yield open_
    assert [url for url in requested if not url.endswith("/report.html")] == []
    assert told == []


def test_an_editor_filters_the_cases(opened: Open) -> None:
    page = opened(REPORT)
    shown = page.locator("article.case:visible")
    count = page.get_by_role("status")
    expect(count).to_have_text("9 of 9 cases")

    page.get_by_role("combobox", name="Show").select_option("got worse")
    expect(shown).to_have_count(3)
    page.get_by_role("combobox", name="Suite").select_option("piers")
    expect(shown).to_have_count(1)
    expect(shown.first).to_contain_text("missing")
    page.get_by_role("combobox", name="Suite").select_option("all")
    page.get_by_role("combobox", name="Show").select_option("stale")
    expect(shown).to_have_count(1)
    expect(shown.first).to_contain_text("in other words")

    page.get_by_role("combobox", name="Show").select_option("all")
    page.get_by_role("combobox", name="Kind").select_option("follow-up")
    expect(count).to_have_text("1 of 9 cases")
    page.get_by_role("combobox", name="Kind").select_option("all")
    page.get_by_role("searchbox").fill("VALUEERROR")
    expect(shown).to_have_count(1)
    page.get_by_role("searchbox").fill("nobody says that")
    expect(page.get_by_text("No case is like that.")).to_be_visible()


def test_what_got_worse_is_open_and_side_by_side(opened: Open) -> None:
    page = opened(REPORT)
    worse = page.locator("#case-2")
    expect(worse.get_by_role("heading", name="Baseline")).to_be_visible()
    expect(worse.get_by_role("heading", name="This build")).to_be_visible()
    expect(worse.locator("mark.gone")).to_have_text("The fee is 300 crowns. [2]")
    expect(worse.locator("li.gone")).to_contain_text("The fee is 300 crowns.")
    same = page.locator("#case-1")
    expect(same.get_by_text("the baseline")).to_be_hidden()
    page.get_by_role("button", name="Open those shown").click()
    expect(same.get_by_role("heading", name="This build, as the baseline")).to_be_visible()
    page.get_by_role("button", name="Close all").click()
    page.get_by_role("link", name="worse").click()
    expect(worse.get_by_role("heading", name="Baseline")).to_be_in_viewport()


def test_it_reads_without_a_script(browser: Browser, tmp_path: Path) -> None:
    path, *_ = write_reports(REPORT, tmp_path)
    with closing(browser.new_page(java_script_enabled=False)) as page:
        page.goto(path.as_uri())
        expect(page.locator("article.case:visible")).to_have_count(9)
        expect(page.get_by_role("search")).to_have_count(0)
        page.locator("#case-1 summary").first.click()
        expect(page.locator("#case-1").get_by_text("Understood as")).to_be_visible()


def test_a_phone_scrolls_only_down(opened: Open) -> None:
    page = opened(replace(REPORT, build="b" * 80))
    page.set_viewport_size({"width": 360, "height": 740})
    wide = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide[0] <= wide[1]


PAYLOADS = (
    "<script>alert('a')</script>",
    "<img src=http://evil.example/b onerror=alert('c')>",
    "\"><svg onload=alert('d')><style>*{display:none}</style>",
    "</script></style></title><iframe src=http://evil.example/e></iframe>",
    "<a href=javascript:alert('f')>click</a>",
    "{{ 7 * 7 }}{% raw %}<!--",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_hostile_is_shown_as_text(opened: Open, payload: str) -> None:
    row = answer(
        sentences=[{"text": payload, "marks": [1]}],
        citations=[{**cited(1, "The fee"), "quote": payload, "document": payload}],
        standalone=payload,
        kind=payload,
    )
    case = replace(CASE, question=payload, suite=payload, id=payload, must=((payload,),))
    entry = {"case": payload, "why": payload, "critical": True}
    page = opened(
        replace(
            REPORT,
            build=payload,
            scores=(score(case, row), *REPORT.scores),
            baseline=(score(case, answer()),),
            suites=(payload,),
            regressions=(entry,),
            reasons=(payload,),
        )
    )
    hostile = page.locator("#case-1")
    expect(hostile.locator(".question")).to_have_text(payload)
    expect(hostile.locator(".answer").last).to_contain_text(payload)
    page.get_by_role("combobox", name="Suite").select_option(payload)
    expect(page.locator("article.case:visible")).to_have_count(1)
    expect(
        page.locator("img, iframe, script:not(:last-child), style:not(head > style)")
    ).to_have_count(0)
