"""Thumbs on answers: kept with the question, and nothing else of the browser's is believed."""

import pytest
from playwright.sync_api import expect

from assistant import Answer
from ui.chat.conversation import Conversation
from ui.chat.ratings import LONGEST_COMMENT, Ratings
from ui.chat.seen import seen
from ui.chat.visitor import Visitor
from ui.learners import Learners
from ui.tutor import Thumb

from ..conftest import OpenPage
from ..fake_tutor import FEE, LEARN, FakeTutor

ANNE = Visitor("anne")
TALK = (
    Conversation()
    .asked("fee?")
    .answered(FEE, ())
    .marked("corrected")
    .asked("learn?")
    .answered(LEARN, ())
    .asked("now?")
)
SEEN = seen(TALK)


class Listening(FakeTutor):
    """A tutor that remembers what was thought of its answers."""

    def __init__(self) -> None:
        super().__init__()
        self.rated: list[tuple[Thumb, str, str, str]] = []

    def rate(self, thumb: Thumb, question: str, answer: Answer, comment: str = "") -> None:
        self.rated.append((thumb, question, answer.text, comment))


def learners() -> Learners:
    """Those who keep that conversation of Anne's."""
    kept = Learners()
    for exchange in TALK.exchanges:
        kept.add(ANNE.learner, exchange)
    return kept


def rate(index: object, liked: object) -> list[tuple[Thumb, str, str, str]]:
    tutor = Listening()
    Ratings(tutor, learners()).rate(ANNE, index, liked, SEEN)
    return tutor.rated


def test_the_server_s_own_question_and_answer_are_kept() -> None:
    assert rate(1, True) == [("up", "fee?", FEE.text, "")]
    assert rate(4, False) == [("down", "learn?", LEARN.text, "")]


@pytest.mark.parametrize("index", [0, 2, 3, 6, 8, -1, 10**9, "1", [1, 0], None, True])
def test_a_place_without_an_answer_is_passed_over(index: object) -> None:
    assert rate(index, True) == []


@pytest.mark.parametrize("liked", [None, "spam", 1, [True]])
def test_what_is_no_thumb_is_passed_over(liked: object) -> None:
    assert rate(1, liked) == []


def test_a_comment_is_kept_with_its_thumb() -> None:
    tutor = Listening()
    ratings = Ratings(tutor, learners())
    asked = ratings.rate(ANNE, 1, False, SEEN)
    assert asked["comment_form"]["visible"]
    assert asked["comment"]["label"] == "What was wrong? (optional)"
    thanked = ratings.comment(ANNE, asked["verdict"], " Too old. ")
    assert tutor.rated[1:] == [("down", "fee?", FEE.text, "Too old.")]
    assert not thanked["comment_form"]["visible"]
    assert "Thank you" in thanked["hint"]


@pytest.mark.parametrize("comment", ["", "  ", None, 3, ["x"]])
def test_a_comment_without_words_is_none(comment: object) -> None:
    tutor = Listening()
    ratings = Ratings(tutor, learners())
    given = ratings.rate(ANNE, 1, True, SEEN)["verdict"]
    assert not ratings.comment(ANNE, given, comment)["comment_form"]["visible"]
    assert ratings.comment(ANNE, None, "What for?")["verdict"] is None
    assert len(tutor.rated) == 1


def test_a_comment_is_bounded() -> None:
    tutor = Listening()
    ratings = Ratings(tutor, learners())
    ratings.comment(ANNE, ratings.rate(ANNE, 1, True, SEEN)["verdict"], "x" * 9_000)
    assert len(tutor.rated[1][3]) == LONGEST_COMMENT


def test_what_another_tab_changed_moves_no_thumb() -> None:
    tutor, kept = Listening(), learners()
    ratings = Ratings(tutor, kept)
    kept.clear(ANNE.learner)
    assert "erased" in ratings.rate(ANNE, 1, True, SEEN)["hint"]
    for exchange in reversed(TALK.exchanges[:3]):
        kept.add(ANNE.learner, exchange)
    asked = ratings.rate(ANNE, 1, True, SEEN)
    assert tutor.rated == [("up", "fee?", FEE.text, "")]
    kept.forget(ANNE.learner)
    assert "erased" in ratings.comment(ANNE, asked["verdict"], "I am Anne.")["hint"]
    assert len(tutor.rated) == 1


def test_somebody_else_s_tab_rates_nothing() -> None:
    tutor = Listening()
    Ratings(tutor, learners()).rate(Visitor("bob"), 1, True, SEEN)
    assert tutor.rated == []


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
    page.get_by_role("textbox", name="What was wrong? (optional)").fill("Too dear.")
    page.get_by_role("button", name="Send comment").click()
    expect(page.get_by_text("Thank you")).to_be_visible()
    question = "What does the deep sea grade cost?"
    assert tutor.rated == [
        ("down", question, FEE.text, ""),
        ("down", question, FEE.text, "Too dear."),
    ]


@pytest.mark.browser
def test_a_tutor_that_keeps_nothing_shows_no_thumbs(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    box = page.get_by_role("textbox", name="Question")
    box.fill("What does the deep sea grade cost?")
    box.press("Enter")
    expect(page.get_by_text("300 crowns").first).to_be_visible(timeout=10_000)
    expect(page.get_by_role("button", name="Dislike")).to_have_count(0)
