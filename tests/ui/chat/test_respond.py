import logging
from collections.abc import Iterator

import pytest

from assistant import LONGEST_QUESTION, Answer, Sentence, Turn
from ui.chat.conversation import MAX_EXCHANGES, MAX_HISTORY, Conversation, Exchange
from ui.chat.respond import Circumstances, respond

from ..fake_tutor import LEARN, FakeTutor


def grow(tutor: FakeTutor, question: str, talk: Conversation) -> Iterator[Conversation]:
    return respond(tutor, question, talk, Circumstances())


def last_of(tutor: FakeTutor, question: str, talk: Conversation | None = None) -> Exchange:
    *_, grown = grow(tutor, question, talk or Conversation())
    assert grown.last is not None
    return grown.last


def test_the_answer_grows_from_the_bare_question(tutor: FakeTutor) -> None:
    grown = [talk.last for talk in grow(tutor, " What must I learn? ", Conversation())]
    assert [len(x.answer.sentences) if x and x.answer else 0 for x in grown] == [0, 1, 2, 3, 4]
    assert grown[-1] is not None
    assert grown[-1].question == "What must I learn?"
    assert grown[-1].answer == LEARN
    assert [source.marks for source in grown[-1].sources] == [(1, 2), (3,)]


def test_a_blank_question_does_nothing(tutor: FakeTutor) -> None:
    assert list(grow(tutor, " \n", Conversation())) == []
    assert tutor.calls == []


def test_the_tutor_hears_what_was_said_before(tutor: FakeTutor) -> None:
    *_, talk = grow(tutor, "What must I learn?", Conversation())
    last_of(tutor, "And the deep sea grade?", talk)
    assert tutor.calls[1][1] == (
        Turn("user", "What must I learn?"),
        Turn("assistant", LEARN.text),
    )


def test_too_long_a_question_is_not_asked(tutor: FakeTutor) -> None:
    exchange = last_of(tutor, "x" * (LONGEST_QUESTION + 1))
    assert "2,001 characters" in exchange.error
    assert len(exchange.question) < 200
    assert tutor.calls == []


def test_what_the_tutor_objects_to_is_said_in_its_words(tutor: FakeTutor) -> None:
    exchange = last_of(tutor, "refused input")
    assert exchange.error == "The conversation cannot be read; start a new one."


def test_any_other_error_is_logged_and_told_without_its_details(
    tutor: FakeTutor, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        exchange = last_of(tutor, "this is broken")
    assert exchange.error == "Something went wrong while answering; please ask again."
    assert "secret detail" in caplog.text


def test_a_failed_question_is_no_part_of_the_conversation(tutor: FakeTutor) -> None:
    *_, talk = grow(tutor, "this is broken", Conversation())
    assert talk.turns == ()
    assert not last_of(tutor, "What must I learn?", talk).error


def test_an_answer_that_breaks_off_is_an_error() -> None:
    class Silent(FakeTutor):
        def ask(self, *_: object, **__: object) -> Iterator[Answer]:
            yield Answer("answer", (Sentence("I was about to"),), done=False)

    assert last_of(Silent(), "Yes?").error


def test_a_conversation_is_bounded_and_counts_on() -> None:
    talk = Conversation()
    for _ in range(MAX_EXCHANGES + 5):
        talk = talk.asked("again").answered(LEARN, ())
    assert len(talk.exchanges) == MAX_EXCHANGES
    assert talk.last is not None
    assert talk.last.number == MAX_EXCHANGES + 5
    assert len(talk.turns) == 2 * MAX_HISTORY
