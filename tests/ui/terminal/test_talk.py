"""The conversation as typed into a pipe: plain lines, and everything that can be typed."""

from pathlib import Path

import pytest

from tests.ui.fake_tutor import STARTERS, FakeTutor
from tests.ui.harbour import DOCUMENT
from ui.session import Kept, Session

from .conftest import Talk


def test_an_answer_its_marks_and_what_to_ask_next(talk: Talk) -> None:
    shown = talk("What must I learn?")
    assert "- Tides: read the tables for every month. [1]\n" in shown
    assert "Not in the guide: what a teacher costs" in shown
    assert "  1  What is the fee?\n" in shown.split("teacher")[1]
    assert "\x1b" not in shown


def test_a_number_chooses_and_in_brackets_shows_a_source(talk: Talk, tutor: FakeTutor) -> None:
    shown = talk("1", "[2]", "/source 3")
    assert tutor.calls[0][0] == STARTERS[0]
    assert "[1][2] Harbour Pilot Guide › Preparing, page 2" in shown
    assert "  - “Lights: name each light on the chart.”" in shown
    assert "“The licence has two grades”" in shown


def test_a_reply_to_a_question_back_is_chosen_by_its_number(talk: Talk, tutor: FakeTutor) -> None:
    shown = talk("What is the fee?", "2")
    assert "  2  Deep sea" in shown
    assert [question for question, _, _ in tutor.calls] == ["What is the fee?", "Deep sea"]
    assert "300 crowns. [1]\nUnderstood as: What does the deep sea grade cost?\n" in shown
    assert "Understood" not in talk("What must I learn?")


def test_a_number_that_stands_for_nothing_is_told_apart_from_a_source(
    talk: Talk, tutor: FakeTutor
) -> None:
    shown = talk("What must I learn?", "7", "[7]")
    assert "Only 1 to 2 can be chosen; source 7 would be [7]." in shown
    assert "There is no source 7 here, but these: 1, 2, 3." in shown
    assert len(tutor.calls) == 1


def test_a_question_back_takes_a_number_that_is_no_choice(talk: Talk, tutor: FakeTutor) -> None:
    talk("What is the fee?", "5")  # years, say
    assert tutor.calls[-1][0] == "5"


def test_a_refusal_and_what_goes_wrong_are_sentences(talk: Talk) -> None:
    shown = talk("Who may sail to the moon?", "this is broken", "refused input", "What is the fee?")
    assert "The guide does not say who may sail to the moon." in shown
    assert "secret detail" not in shown
    assert "Something went wrong" in shown
    assert "The conversation cannot be read; start a new one." in shown
    assert "Which grade do you mean?" in shown


def test_sources_are_listed_on_demand(talk: Talk) -> None:
    assert "There is no source to show" in talk("/sources")
    shown = talk("What must I learn?", "/sources")
    assert "[2] harbour.md, page 2: Harbour Pilot Guide > Preparing" in shown
    assert "    “Lights: name each light on the chart.”" in shown


@pytest.mark.parametrize("name", [DOCUMENT, "harbour", "HARBOUR PILOT GUIDE"])
def test_a_guide_is_kept_to_until_all_are_wanted(talk: Talk, tutor: FakeTutor, name: str) -> None:
    shown = talk(f"/guide {name}", "What must I learn?", "/guide all", "What must I learn?")
    assert [guide for _, _, guide in tutor.calls] == [DOCUMENT, None]
    assert "harbour> What must I learn?" in shown


def test_a_guide_that_is_not_there_is_told(talk: Talk) -> None:
    assert "There is no guide called 'x'; the names are harbour.md." in talk("/guide x")


def test_what_is_known_can_be_seen_and_erased(talk: Talk, tutor: FakeTutor) -> None:
    shown = talk("I am a pilot", "/profile", "/forget", "/profile", "What must I learn?")
    assert "  role: pilot" in shown
    assert "I know nothing about you yet." in shown.split("Forgotten")[1]
    assert tutor.calls[-1][1] == ()


def test_a_new_conversation_forgets_the_words_but_not_the_learner(
    talk: Talk, tutor: FakeTutor
) -> None:
    talk("I am a pilot", "/new", "What must I learn?")
    assert tutor.calls[-1][1] == ()
    assert tutor.profiles[-1].role == "pilot"


def test_a_session_is_carried_on(talk: Talk, tutor: FakeTutor, tmp_path: Path) -> None:
    talk("I am a pilot", session=Session(tmp_path, "me"))
    shown = talk("and what now?", "/profile", session=Session(tmp_path, "me"))
    assert "Carrying on “me”: 1 question so far, the last one “I am a pilot”." in shown
    assert tutor.calls[-1][1][0].content == "I am a pilot"
    assert "  role: pilot" in shown
    assert "certguide chat --terminal --session me" in shown
    talk("/forget", session=Session(tmp_path, "me"))
    assert Session(tmp_path, "me").kept() == Kept()


def test_a_long_session_keeps_what_its_oldest_turns_told(tmp_path: Path) -> None:
    session, tutor = Session(tmp_path, "me"), FakeTutor()
    for question in ("I am a pilot", *("What must I learn?",) * 20):
        session.add(question, "…", tutor.known)
    assert len(session.kept().turns) == 40
    assert session.kept().profile.role == "pilot"


def test_a_conversation_is_saved_once(talk: Talk, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    shown = talk(
        "What must I learn?", f"/save {path}", f"/save {path}", f"/save {tmp_path}/no/x.md"
    )
    assert f"Saved to {path}." in shown
    assert "is there already" in shown
    assert "could not be written: No such file or directory." in shown
    assert r"tables for every month. \[1\]" in path.read_text()


def test_every_command_is_told_and_others_are_not_taken(talk: Talk, tutor: FakeTutor) -> None:
    shown = talk("/help", "/sail", "/", "/s", "/q", "never asked")
    for name in ("source", "sources", "guide", "profile", "forget", "new", "save", "help", "quit"):
        assert f"\n/{name}" in shown
    assert shown.count("; /help lists what there is.") == 3
    assert not tutor.calls


def test_a_session_that_cannot_be_kept_is_told_and_the_talk_goes_on(
    talk: Talk, tutor: FakeTutor, tmp_path: Path
) -> None:
    session = Session(tmp_path, "me")
    (tmp_path / "sessions").write_text("no folder")
    shown = talk("What must I learn?", "/new", "What must I learn?", session=_Blind(session))
    assert shown.count("The conversation could not be kept: ") == 3
    assert len(tutor.calls) == 2


class _Blind(Session):
    """A session whose folder went after it was opened."""

    def __init__(self, session: Session) -> None:
        self.name = session.name
        self._path = session._path

    def kept(self) -> Kept:
        return Kept()
