"""What the desk tells the page, without Gradio and without a server."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from assistant import NOBODY, Answer, Profile
from ui.chat.chips import CHIPS
from ui.chat.desk import Desk
from ui.chat.view import Shown
from ui.chat.visitor import Visitor
from ui.learners import Learners
from ui.learners.database import FILE

from ..fake_tutor import LEARN, FakeTutor, SlowTutor
from ..harbour import DOCUMENT
from ..learners.strangers import token

ANNE, BOB = Visitor("anne"), Visitor("bob")


@pytest.fixture
def learners() -> Learners:
    return Learners()


@pytest.fixture
def desk(tutor: FakeTutor, learners: Learners) -> Desk:
    return Desk(tutor, learners)


def ask(desk: Desk, question: str, visitor: Visitor = ANNE) -> list[Shown]:
    return list(desk.ask(visitor, question))


def labels(shown: Shown) -> list[str]:
    chips = [shown[f"chip_{place}"] for place in range(CHIPS)]
    return [chip["value"] for chip in chips if chip["visible"]]


def visible(shown: Shown, part: str) -> Any:  # noqa: ANN401
    return shown[part]["visible"]


def said(shown: Shown) -> list[str]:
    return [message["content"] for message in shown["log"]]


def test_the_box_is_emptied_once_so_that_the_learner_can_type_on(desk: Desk) -> None:
    boxes = [shown.get("box") for shown in ask(desk, "What must I learn?")]
    assert boxes[0] == ""
    assert not any("box" in shown for shown in ask(desk, "What must I learn?")[1:])


@pytest.mark.parametrize("question", ["refused input", "x" * 3_000])
def test_a_question_that_was_not_taken_comes_back(desk: Desk, question: str) -> None:
    assert ask(desk, question)[-1]["box"] == question


def test_send_is_stop_while_an_answer_grows(desk: Desk) -> None:
    *growing, last = ask(desk, "What must I learn?")
    assert {(visible(shown, "send"), visible(shown, "stop")) for shown in growing} == {
        (False, True)
    }
    assert (visible(last, "send"), visible(last, "stop")) == (True, False)


def test_an_answer_is_announced_once_and_whole(desk: Desk) -> None:
    *growing, last = ask(desk, "What must I learn?")
    assert {shown.get("announcement", "") for shown in growing} == {""}
    assert "Before the test" in last["announcement"]
    assert "3 sources&#46;" in last["announcement"]


def test_choices_are_offered_when_the_question_back_is_whole(desk: Desk) -> None:
    *growing, last = ask(desk, "What is the fee?")
    assert [labels(shown) for shown in growing] == [[]] * len(growing)
    assert labels(last) == ["Coastal", "Deep sea"]
    assert "Your answer" in last["chips_label"]


def test_an_answer_is_followed_by_questions_to_go_on_with(desk: Desk) -> None:
    last = ask(desk, "What must I learn?")[-1]
    assert labels(last)
    assert "You might ask next" in last["chips_label"]


def test_a_refusal_shows_no_source_but_what_the_guide_covers(desk: Desk) -> None:
    ask(desk, "What must I learn?")
    last = ask(desk, "Who may sail to the moon?")[-1]
    assert labels(last)
    assert "What the guide does cover" in last["chips_label"]
    newest, _, _ = last["panel"].partition("<details>")
    assert "<section" not in newest


def test_starters_are_offered_until_the_first_question(desk: Desk, tutor: FakeTutor) -> None:
    assert labels(desk.greet(ANNE)) == list(tutor.starters())
    ask(desk, "What must I learn?")
    assert "You might ask next" in desk.greet(ANNE)["chips_label"]


def test_no_more_is_offered_than_there_are_chips(monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(str(number) for number in range(CHIPS + 3))
    monkeypatch.setattr(FakeTutor, "starters", lambda *_: many)
    assert labels(Desk(FakeTutor(), Learners()).greet(ANNE)) == list(many[:CHIPS])


@pytest.mark.parametrize("missing", ["starters", "suggestions", "edition", "known"])
def test_a_page_opens_and_answers_with_less(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeTutor, missing, lambda *_: 1 / 0)
    desk = Desk(FakeTutor(), Learners())
    desk.greet(ANNE)
    assert "Tides" in said(ask(desk, "What must I learn?")[-1])[-1]


def test_a_blank_question_shows_nothing_new(desk: Desk) -> None:
    assert ask(desk, "  ") == []


def test_a_page_that_is_opened_again_shows_what_was_said(desk: Desk) -> None:
    last = ask(desk, "What must I learn?")[-1]
    again = desk.greet(ANNE)
    assert again["log"] == last["log"]
    assert again["panel"] == last["panel"]
    assert labels(again) == labels(last)
    assert "announcement" not in again
    assert said(desk.greet(BOB)) == []


def test_a_second_question_waits_until_the_first_is_answered(learners: Learners) -> None:
    tutor = SlowTutor()
    desk = Desk(tutor, learners)
    with closing(desk.ask(ANNE, "What must I learn?")) as first:
        next(first), next(first)
        (waiting,) = ask(desk, "What is the fee?")
        tutor.released.set()
        other = ask(desk, "What is the fee?", BOB)[-1]
        last = list(first)[-1]
    assert "still being answered" in waiting["hint"]
    assert "Which grade" in said(other)[-1]
    assert len(said(last)) == 2


def test_a_stopped_answer_stays_as_far_as_it_came(learners: Learners) -> None:
    tutor = SlowTutor()
    desk = Desk(tutor, learners)
    growing = desk.ask(ANNE, "What must I learn?")
    next(growing), next(growing)
    stopping = Thread(target=desk.stop, args=[ANNE])
    stopping.start()
    last = list(growing)[-1]
    stopping.join()
    assert "Before the test" in said(last)[-1]
    assert "note stopped" in said(last)[-1]
    assert visible(last, "send")
    assert tutor.stopped.wait(10)
    assert desk.greet(ANNE)["log"] == last["log"]


def test_a_tutor_that_keeps_thinking_can_be_left(learners: Learners) -> None:
    class Thinking(SlowTutor):
        def ask(self, *args: Any, **given: Any) -> Iterator[Answer]:  # noqa: ANN401
            self.released.wait(30)
            yield LEARN

    tutor = Thinking()
    desk = Desk(tutor, learners)
    growing = desk.ask(ANNE, "What must I learn?")
    next(growing)
    stopping = Thread(target=desk.stop, args=[ANNE])
    stopping.start()
    assert "note stopped" in said(list(growing)[-1])[-1]
    stopping.join()
    tutor.released.set()


def test_an_answer_that_nobody_waits_for_is_kept_as_stopped(learners: Learners) -> None:
    growing = Desk(SlowTutor(), learners).ask(ANNE, "What must I learn?")
    next(growing), next(growing)
    growing.close()
    (kept,) = learners.conversation("anne").exchanges
    assert kept.stopped


def test_a_new_conversation_keeps_what_is_known_of_the_learner(
    desk: Desk, tutor: FakeTutor, learners: Learners, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeTutor, "known", lambda *_: Profile(role="pilot"))
    ask(desk, "What must I learn?")
    anew = desk.start_anew(ANNE)
    assert said(anew) == []
    assert labels(anew) == list(tutor.starters())
    assert learners.profile("anne") == Profile(role="pilot")


def test_what_the_learner_puts_right_is_what_counts(
    desk: Desk, tutor: FakeTutor, learners: Learners
) -> None:
    ask(desk, "What must I learn?")
    shown = desk.correct(ANNE, " harbour\n pilot ", "", "five years; radio licence", "")
    profile = Profile("harbour pilot", "", ("five years", "radio licence"), "")
    assert learners.profile("anne") == profile
    assert shown["profile_experience"] == "five years; radio licence"
    assert "<details>" not in shown["panel"]  # the last answer's sources stay open
    assert "noted" in said(shown)[-1]
    assert "noted" in shown["announcement"]
    ask(desk, "What is the fee?")
    assert tutor.calls[-1][1] == ()  # what was told before is told no more


def test_nothing_put_right_is_nothing_told(desk: Desk, learners: Learners) -> None:
    desk.correct(ANNE, "", "", "", "")
    assert learners.conversation("anne").exchanges == ()


def test_what_was_told_can_be_forgotten_and_the_conversation_too(
    desk: Desk, learners: Learners
) -> None:
    ask(desk, "What must I learn?")
    desk.correct(ANNE, "pilot", "", "", "")
    assert "forgotten" in said(desk.forget(ANNE))[-1]
    assert learners.profile("anne") == NOBODY
    assert len(learners.conversation("anne").exchanges) == 3
    assert "erased" in desk.forget_everything(ANNE)["hint"]
    assert learners.conversation("anne").exchanges == ()


@pytest.mark.parametrize("field", [None, 3, ["x"], "\ud800", "x" * 10_000])
def test_what_a_browser_sends_as_a_profile_is_bounded_text(
    desk: Desk, learners: Learners, field: object
) -> None:
    desk.correct(ANNE, field, field, field, field)
    assert len(learners.profile("anne").told) <= 4 * 210


def test_a_section_and_a_guide_are_asked_about_only_if_they_exist(
    desk: Desk, tutor: FakeTutor
) -> None:
    about = Visitor("anne", query={"guide": DOCUMENT, "section": "grades"})
    assert "About&#58; Harbour Pilot Guide › Grades" in desk.greet(about)["about"]
    assert desk.greet(Visitor("anne", query={"guide": "x", "section": "grades"}))["about"] == ""
    list(desk.ask(ANNE, "What is the fee?", DOCUMENT))
    list(desk.ask(ANNE, "What is the fee?", "../../etc/passwd"))
    assert [guide for *_, guide in tutor.calls] == [DOCUMENT, None]


def test_a_learner_is_told_what_cannot_be_saved_and_the_conversation_goes_on(
    tmp_path: Path, tutor: FakeTutor
) -> None:
    (tmp_path / FILE).write_bytes(b"This was a database once. " * 100)
    desk, ada = Desk(tutor, Learners(tmp_path)), Visitor(token())
    assert "cannot be saved" in desk.greet(ada)["hint"]
    assert "Tides" in str(ask(desk, "What must I learn?", ada)[-1]["log"])
    *_, last = ask(desk, "And the deep sea grade?", ada)
    assert "300 crowns" in str(last["log"])
    assert "cannot be saved" in last["hint"]
    anew = desk.start_anew(ada)
    assert (anew["log"], "could not be erased" in anew["hint"]) == ([], True)
    assert "could not be erased" in desk.forget_everything(ada)["hint"]
