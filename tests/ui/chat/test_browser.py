"""The page as a learner meets it, in a real browser."""

import pytest
from playwright.sync_api import expect

from assistant import Answer, Sentence

from ..asking import ask
from ..conftest import OpenPage
from ..fake_tutor import ANSWERS, FakeTutor, SlowTutor
from ..harbour import cite
from ..hostile import PAYLOADS

pytestmark = pytest.mark.browser


def test_a_learner_asks_looks_at_the_source_and_asks_on(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    log = page.get_by_role("log")

    ask(page, "What must I learn?")
    expect(log.get_by_role("listitem")).to_have_count(2)
    expect(log).to_contain_text("Not in the guide: what a teacher costs")
    expect(page.get_by_role("textbox", name="Question")).to_have_value("")
    expect(page.locator("mark").first).to_have_text("Tides: read the tables for every month.")
    log.get_by_role("link", name="[2]").click()
    expect(page.locator("sup:target + mark")).to_have_text("Lights: name each light on the chart.")
    expect(page.locator("sup:target + mark")).to_be_in_viewport()

    ask(page, "And the deep sea grade?")
    expect(log).to_contain_text("costs 300 crowns")
    expect(log).to_contain_text("Understood as: What does the deep sea grade cost?")
    expect(page.get_by_role("cell", name="300 crowns").locator("mark")).to_be_visible()

    box = page.get_by_role("textbox", name="Question")
    box.fill("this is broken")
    box.press("Enter")  # it comes back into the box
    expect(log).to_contain_text("Something went wrong while answering; please ask again.")
    expect(log).not_to_contain_text("secret detail")
    ask(page, "Who may sail to the moon?")
    expect(log).to_contain_text("The guide does not say who may sail to the moon.")
    expect(page.get_by_text("This reply quotes nothing from the guide.")).to_be_visible()


def test_starters_and_choices_are_one_click(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    log = page.get_by_role("log")
    page.get_by_role("button", name="What is the fee?").click()
    expect(log).to_contain_text("Which grade do you mean?")
    expect(page.get_by_role("button", name="What must I learn?")).to_be_hidden()
    page.get_by_role("button", name="Deep sea").click()
    expect(log).to_contain_text("costs 300 crowns")
    page.get_by_role("button", name="New conversation").click()
    expect(log).not_to_contain_text("300 crowns")
    expect(page.get_by_role("button", name="What must I learn?")).to_be_visible()


def test_what_is_typed_during_an_answer_waits_in_the_box(open_page: OpenPage) -> None:
    tutor = SlowTutor()
    page = open_page(tutor)
    box = page.get_by_role("textbox", name="Question")
    send = page.get_by_role("button", name="Send")
    ask(page, "What must I learn?")
    expect(page.get_by_role("log")).to_contain_text("Before the test")
    box.fill("And the deep sea grade?")
    box.press("Enter")
    send.click()
    tutor.released.set()
    expect(page.get_by_role("log")).to_contain_text("Not in the guide")
    expect(box).to_have_value("And the deep sea grade?")
    assert len(tutor.calls) == 1
    ask(page, "And the deep sea grade?")
    expect(page.get_by_role("log")).to_contain_text("costs 300 crowns")


def test_a_new_conversation_stops_the_answer_of_the_old_one(open_page: OpenPage) -> None:
    tutor = SlowTutor()
    page = open_page(tutor)
    ask(page, "What must I learn?")
    expect(page.get_by_role("log")).to_contain_text("Before the test")
    page.get_by_role("button", name="New conversation").click()
    expect(page.get_by_role("log")).not_to_contain_text("Before the test")
    assert tutor.stopped.wait(10)
    tutor.released.set()
    ask(page, "And the deep sea grade?")
    expect(page.get_by_role("log")).to_contain_text("And what? Nothing was asked before.")


def test_a_phone_shows_chat_and_then_sources_without_sideways_scrolling(
    open_page: OpenPage,
) -> None:
    page = open_page(FakeTutor())
    page.set_viewport_size({"width": 390, "height": 844})
    ask(page, "What must I learn?")
    expect(page.get_by_role("heading", name="Preparing")).to_be_visible()
    wide, shown = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= shown
    chat, panel = page.get_by_role("log").bounding_box(), page.locator("#sources").bounding_box()
    assert chat is not None
    assert panel is not None
    assert panel["y"] >= chat["y"] + chat["height"]


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
    ask(page, "evil " + " ".join(PAYLOADS))
    log = page.get_by_role("log")
    for payload in PAYLOADS:
        expect(log.get_by_role("listitem").filter(has_text=payload).first).to_be_visible()
    expect(page.get_by_role("button", name=PAYLOADS[0])).to_be_visible()
    for area in (log, page.locator("#sources"), page.locator("#chips")):
        foreign = area.locator(
            "img, video, audio, form, input, iframe, picture, [style*=fixed], .katex"
        )
        expect(foreign).to_have_count(0)
        expect(area.locator("a:not([href^='#source-'])")).to_have_count(0)
