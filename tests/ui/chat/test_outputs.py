"""What the handlers give the page, without a server."""

from typing import Any

import pytest

from ui.chat.conversation import Conversation
from ui.chat.page import CHIPS, answer, chips_for, show

from ..fake_tutor import LEARN, FakeTutor

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
    assert labels(["", *show(tutor, Conversation())]) == list(tutor.starters())
    asked = Conversation().asked("What?").answered(LEARN, ())
    assert labels(["", *show(tutor, asked)]) == []


def test_a_page_that_loads_late_takes_nothing_back(tutor: FakeTutor) -> None:
    asked = Conversation().asked("What?")
    assert not any(chip["visible"] for chip in chips_for(tutor, asked))


def test_no_more_is_offered_than_there_are_chips(monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(str(number) for number in range(CHIPS + 3))
    monkeypatch.setattr(FakeTutor, "starters", lambda _: many)
    assert labels(["", *show(FakeTutor(), Conversation())]) == list(many[:CHIPS])


def test_a_page_without_starters_still_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeTutor, "starters", lambda _: 1 / 0)
    assert labels(["", *show(FakeTutor(), Conversation())]) == []


def test_a_blank_question_shows_nothing_new(tutor: FakeTutor) -> None:
    assert outputs(tutor, "  ") == []
