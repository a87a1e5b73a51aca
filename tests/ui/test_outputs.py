"""What the handlers give the page, without a server."""

from typing import Any

import pytest

from ui.conversation import Conversation
from ui.page import CHIPS, answer, show

from .fake_tutor import LEARN, FakeTutor

BOX, STATE, LOG, SOURCES, FIRST_CHIP = range(5)


def outputs(tutor: FakeTutor, question: str) -> list[list[Any]]:
    return list(answer(tutor, question, Conversation()))


def labels(shown: list[Any]) -> list[str]:
    return [chip["value"] for chip in shown[FIRST_CHIP:] if chip["visible"]]


def test_the_box_is_emptied_once_so_that_the_learner_can_type_on(tutor: FakeTutor) -> None:
    boxes = [grown[BOX] for grown in outputs(tutor, "What must I learn?")]
    assert boxes[0] == ""
    assert all(box == {"__type__": "update"} for box in boxes[1:])


@pytest.mark.parametrize("question", ["refused input", "x" * 3_000])
def test_a_question_that_was_not_taken_comes_back(tutor: FakeTutor, question: str) -> None:
    assert outputs(tutor, question)[-1][BOX] == question


def test_choices_are_offered_when_the_question_back_is_whole(tutor: FakeTutor) -> None:
    *growing, last = outputs(tutor, "What is the fee?")
    assert [labels(shown) for shown in growing] == [[]] * len(growing)
    assert labels(last) == ["Coastal", "Deep sea"]


def test_starters_are_offered_until_the_first_question(tutor: FakeTutor) -> None:
    assert labels(["", *show(Conversation(), tutor.starters())]) == list(tutor.starters())
    asked = Conversation().asked("What?").answered(LEARN, ())
    assert labels(["", *show(asked, tutor.starters())]) == []


def test_more_starters_than_chips_are_cut() -> None:
    many = [str(number) for number in range(CHIPS + 3)]
    assert labels(["", *show(Conversation(), many)]) == many[:CHIPS]


def test_a_blank_question_shows_nothing_new(tutor: FakeTutor) -> None:
    assert outputs(tutor, "  ") == []
