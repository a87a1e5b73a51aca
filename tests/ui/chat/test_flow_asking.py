"""A learner asks, in a real browser: answers, their sources, replies, stopping, and errors."""

import pytest
from playwright.sync_api import expect

from ..asking import ask
from ..conftest import OpenPage
from ..fake_tutor import FakeTutor, SlowTutor

pytestmark = pytest.mark.browser


def test_a_learner_asks_and_opens_a_source(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    log = page.get_by_role("log")
    ask(page, "What must I learn?")
    expect(log.get_by_role("listitem")).to_have_count(2)
    expect(log).to_contain_text("Not in the guide: what a teacher costs")
    expect(page.get_by_role("heading", name="Preparing")).to_be_visible()
    log.get_by_role("link", name="[2]").click()
    opened = page.locator("sup:target + mark")
    expect(opened).to_have_text("Lights: name each light on the chart.")
    expect(opened).to_be_in_viewport()


def test_a_question_is_understood_from_those_before_it(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    ask(page, "What must I learn?")
    expect(page.get_by_role("log")).to_contain_text("Not in the guide")
    ask(page, "And the deep sea grade?")
    expect(page.get_by_role("log")).to_contain_text("costs 300 crowns")
    expect(page.get_by_role("log")).to_contain_text(
        "Understood as: What does the deep sea grade cost?"
    )
    expect(page.get_by_role("cell", name="300 crowns").locator("mark")).to_be_visible()


def test_a_question_back_is_answered_with_one_click(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    log = page.get_by_role("log")
    page.get_by_role("button", name="What is the fee?").click()
    expect(log).to_contain_text("Which grade do you mean?")
    expect(page.get_by_role("button", name="What must I learn?")).to_be_hidden()
    page.get_by_role("button", name="Deep sea").click()
    expect(log).to_contain_text("costs 300 crowns")
    expect(page.get_by_role("button", name="Coastal")).to_be_hidden()


def test_a_refusal_shows_no_source(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    ask(page, "Who may sail to the moon?")
    log = page.get_by_role("log")
    expect(log).to_contain_text("The guide does not say who may sail to the moon.")
    expect(page.get_by_text("The guide does not answer this")).to_be_visible()
    expect(log.get_by_role("link")).to_have_count(0)
    expect(page.locator("mark")).to_have_count(0)


def test_stop_ends_an_answer_and_what_came_of_it_stays(open_page: OpenPage) -> None:
    tutor = SlowTutor()
    page = open_page(tutor)
    log = page.get_by_role("log")
    ask(page, "What must I learn?")
    expect(log).to_contain_text("Before the test")
    expect(page.get_by_role("button", name="Send")).to_be_hidden()
    page.get_by_role("button", name="Stop").click()
    expect(log).to_contain_text("only the beginning of an answer")
    expect(log).to_contain_text("Before the test")
    assert tutor.stopped.wait(10)
    tutor.released.set()
    ask(page, "What does the deep sea grade cost?")
    expect(log).to_contain_text("costs 300 crowns")
    assert tutor.calls[-1][1] == ()  # half an answer is nothing to build on


def test_after_an_error_the_next_question_is_answered(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    log = page.get_by_role("log")
    box = page.get_by_role("textbox", name="Question")
    box.fill("this is broken")
    box.press("Enter")
    expect(log).to_contain_text("Something went wrong while answering; please ask again.")
    expect(log).not_to_contain_text("secret detail")
    box.fill("refused input")
    box.press("Enter")
    expect(log).to_contain_text("The conversation cannot be read; start a new one.")
    expect(box).to_have_value("refused input")
    ask(page, "What must I learn?")
    expect(log).to_contain_text("Tides: read the tables for every month.")


def test_what_is_typed_during_an_answer_waits_in_the_box(open_page: OpenPage) -> None:
    tutor = SlowTutor()
    page = open_page(tutor)
    box = page.get_by_role("textbox", name="Question")
    ask(page, "What must I learn?")
    expect(page.get_by_role("log")).to_contain_text("Before the test")
    box.fill("And the deep sea grade?")
    box.press("Enter")
    tutor.released.set()
    expect(page.get_by_role("log")).to_contain_text("Not in the guide")
    expect(box).to_have_value("And the deep sea grade?")
    assert len(tutor.calls) == 1
    ask(page, "And the deep sea grade?")
    expect(page.get_by_role("log")).to_contain_text("costs 300 crowns")
