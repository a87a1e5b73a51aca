"""What a browser finds again when it comes back, and what no other browser ever finds."""

from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ui.learners import Learners

from ..asking import ask
from ..conftest import NewBrowser, OpenPage, served, visit
from ..fake_tutor import FakeTutor, SlowTutor

pytestmark = pytest.mark.browser


def answered(page: Page, question: str) -> None:
    """Ask, and wait until the answer is whole: nothing less was promised to be kept."""
    ask(page, question)
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    expect(page.get_by_role("log")).to_contain_text("Not in the guide: what a teacher costs")


def test_a_reload_shows_the_conversation_and_the_tutor_knows_it(open_page: OpenPage) -> None:
    tutor = FakeTutor()
    page = open_page(tutor)
    log = page.get_by_role("log")
    answered(page, "What must I learn?")
    page.reload()
    expect(log).to_contain_text("Tides: read the tables for every month.")
    expect(page.get_by_role("button", name="What must I learn?")).to_be_hidden()
    log.get_by_role("link", name="[2]").click()
    expect(page.locator("sup:target + mark")).to_have_text("Lights: name each light on the chart.")
    ask(page, "And the deep sea grade?")
    expect(log).to_contain_text("costs 300 crowns")
    assert [turn.content for turn in tutor.calls[-1][1]][:1] == ["What must I learn?"]


def test_a_new_conversation_is_new_after_a_reload_too(open_page: OpenPage) -> None:
    tutor = FakeTutor()
    page = open_page(tutor)
    log = page.get_by_role("log")
    answered(page, "What must I learn?")
    page.get_by_role("button", name="New conversation").click()
    expect(log).not_to_contain_text("Tides")
    expect(page.get_by_role("button", name="What must I learn?")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="What must I learn?")).to_be_visible()
    expect(log).not_to_contain_text("Tides")
    ask(page, "What does the deep sea grade cost?")
    expect(log).to_contain_text("costs 300 crowns")
    assert tutor.calls[-1][1] == ()


def test_a_new_conversation_stops_the_answer_of_the_old_one(open_page: OpenPage) -> None:
    tutor = SlowTutor()
    page = open_page(tutor)
    log = page.get_by_role("log")
    ask(page, "What must I learn?")
    expect(log).to_contain_text("Before the test")
    page.get_by_role("button", name="New conversation").click()
    expect(log).not_to_contain_text("Before the test")
    assert tutor.stopped.wait(10)
    tutor.released.set()
    ask(page, "And the deep sea grade?")
    expect(log).to_contain_text("And what? Nothing was asked before.")
    page.reload()
    expect(log).to_contain_text("And what? Nothing was asked before.")
    expect(log).not_to_contain_text("Before the test")


def test_a_reload_during_an_answer_does_not_lock_the_learner_out(open_page: OpenPage) -> None:
    tutor = SlowTutor()
    page = open_page(tutor)
    ask(page, "What must I learn?")
    expect(page.get_by_role("log")).to_contain_text("Before the test")
    page.reload()
    assert tutor.stopped.wait(30)
    tutor.released.set()
    ask(page, "What does the deep sea grade cost?")
    expect(page.get_by_role("log")).to_contain_text("costs 300 crowns")


def test_two_browsers_never_see_each_other_s(
    address: str, tutor: FakeTutor, new_browser: NewBrowser
) -> None:
    ada, bob = visit(new_browser(), address), visit(new_browser(), address)
    answered(ada, "What must I learn?")
    bob.reload()
    expect(bob.get_by_role("button", name="What must I learn?")).to_be_visible()
    expect(bob.get_by_role("log")).not_to_contain_text("Tides")
    ask(bob, "What does the deep sea grade cost?")
    expect(bob.get_by_role("log")).to_contain_text("costs 300 crowns")
    assert tutor.calls[-1][1] == ()
    ada.reload()
    expect(ada.get_by_role("log")).to_contain_text("Tides")
    expect(ada.get_by_role("log")).not_to_contain_text("300 crowns")


def test_two_tabs_of_a_browser_share_a_conversation(
    address: str, tutor: FakeTutor, new_browser: NewBrowser
) -> None:
    browser = new_browser()
    first, second = visit(browser, address), visit(browser, address)
    answered(first, "What must I learn?")
    ask(second, "And the deep sea grade?")
    for told in ("Tides", "costs 300 crowns"):
        expect(second.get_by_role("log")).to_contain_text(told)
    assert len(tutor.calls[-1][1]) == 2


def test_a_restart_of_the_server_keeps_the_conversation(
    tmp_path: Path, new_browser: NewBrowser
) -> None:
    browser = new_browser()
    with (
        served(FakeTutor(), Learners(tmp_path)) as address,
        closing(visit(browser, address)) as page,
    ):
        answered(page, "What must I learn?")
    tutor = FakeTutor()
    with served(tutor, Learners(tmp_path)) as address, closing(visit(browser, address)) as page:
        expect(page.get_by_role("log")).to_contain_text("Tides: read the tables for every month.")
        ask(page, "And the deep sea grade?")
        expect(page.get_by_role("log")).to_contain_text("costs 300 crowns")
    assert len(tutor.calls[0][1]) == 2
