"""Thumbs on answers: kept with the question, and nothing else of the browser's is believed."""

from typing import Any

import gradio as gr
import pytest
from playwright.sync_api import expect

from assistant import Answer
from ui.chat.conversation import Conversation
from ui.chat.rating import rater
from ui.tutor import Thumb

from ..conftest import OpenPage
from ..fake_tutor import FEE, LEARN, FakeTutor

TALK = (
    Conversation().asked("fee?").answered(FEE, ()).asked("learn?").answered(LEARN, ()).asked("now?")
)


class Listening(FakeTutor):
    """A tutor that remembers what was thought of its answers."""

    def __init__(self) -> None:
        super().__init__()
        self.rated: list[tuple[Thumb, str, str]] = []

    def rate(self, thumb: Thumb, question: str, answer: Answer) -> None:
        self.rated.append((thumb, question, answer.text))


def rate(index: object, liked: object) -> list[tuple[Thumb, str, str]]:
    tutor = Listening()
    data: dict[str, Any] = {"index": index, "value": "what the browser says", "liked": liked}
    rater(tutor)(TALK, gr.LikeData(None, data))
    return tutor.rated


def test_the_server_s_own_question_and_answer_are_kept() -> None:
    assert rate(1, True) == [("up", "fee?", FEE.text)]
    assert rate(3, False) == [("down", "learn?", LEARN.text)]


@pytest.mark.parametrize("index", [0, 2, 5, 7, -1, 10**9, "1", [1, 0], None])
def test_a_place_without_an_answer_is_passed_over(index: object) -> None:
    assert rate(index, True) == []


@pytest.mark.parametrize("liked", [None, "spam", 1, [True]])
def test_what_is_no_thumb_is_passed_over(liked: object) -> None:
    assert rate(1, liked) == []


@pytest.mark.browser
def test_a_learner_gives_a_thumb(open_page: OpenPage) -> None:
    tutor = Listening()
    page = open_page(tutor)
    box = page.get_by_role("textbox", name="Question")
    box.fill("What does the deep sea grade cost?")
    box.press("Enter")
    thumb = page.get_by_role("button", name="Dislike")
    expect(thumb).to_be_visible(timeout=10_000)
    thumb.click()
    page.wait_for_timeout(500)
    assert tutor.rated == [("down", "What does the deep sea grade cost?", FEE.text)]


@pytest.mark.browser
def test_a_tutor_that_keeps_nothing_shows_no_thumbs(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    box = page.get_by_role("textbox", name="Question")
    box.fill("What does the deep sea grade cost?")
    box.press("Enter")
    expect(page.get_by_text("300 crowns").first).to_be_visible(timeout=10_000)
    expect(page.get_by_role("button", name="Dislike")).to_have_count(0)
