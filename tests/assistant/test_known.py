"""What is known of a learner from before a conversation, and after it."""

import pytest

from assistant import NOBODY, Profile, Turn, Tutor
from assistant.request import clean_profile

RANGER = Profile(role="Park ranger")
WHICH = "Which grade should I take?"


def said(*texts: str) -> tuple[Turn, ...]:
    return tuple(Turn("user", text) for text in texts)


def test_who_is_known_is_advised_at_once(tutor: Tutor) -> None:
    assert tutor.answer(WHICH).kind == "clarify"
    answer = tutor.answer(WHICH, profile=RANGER)
    assert answer.kind == "answer"
    assert "Park ranger" in answer.text
    assert "Journeyman" in answer.text


@pytest.mark.parametrize("question", ["Who can see my profile?", "Is my profile public?"])
def test_a_question_about_profiles_is_no_wish_to_see_ones_own(tutor: Tutor, question: str) -> None:
    assert tutor.answer(question, profile=RANGER).kind != "smalltalk"
    assert "Park ranger" in tutor.answer("show me my profile, please", profile=RANGER).text


def test_what_is_told_later_replaces_what_was_known(tutor: Tutor) -> None:
    answer = tutor.answer(WHICH, said("I'm a school teacher"), profile=RANGER)
    assert "Park ranger" not in answer.text
    assert "Apprentice" in answer.text


def test_what_is_known_is_shown_and_forgotten(tutor: Tutor) -> None:
    shown = "What do you know about me?"
    assert "Park ranger" in tutor.answer(shown, profile=RANGER).text
    forgotten = said("Forget what I told you")
    assert "Park ranger" not in tutor.answer(shown, forgotten, profile=RANGER).text


@pytest.mark.parametrize(
    ("history", "known"),
    [
        ((), RANGER),
        (said("How long is it valid?"), RANGER),
        (said("I'm a bee inspector"), Profile(role="bee inspector")),
        (
            said("I have 3 years of experience, what does the examination cost?"),
            Profile(role="Park ranger", experience=("3 years of experience",)),
        ),
        (said("forget about me"), NOBODY),
        (said("forget about me", "I'm a school teacher"), Profile(role="school teacher")),
        (said("which grade is for a bee inspector?"), RANGER),
        ((Turn("assistant", "I'm a bee inspector."),), RANGER),
    ],
)
def test_what_is_known_after_a_conversation(
    tutor: Tutor, history: tuple[Turn, ...], known: Profile
) -> None:
    assert tutor.known(history, RANGER) == known
    assert tutor.known(history, known) == known


def test_what_is_known_is_bounded_and_clean() -> None:
    wild = Profile("a\ud800\n b", "w" * 5000, tuple(f"{n} years" for n in range(500)), " ")
    clean = clean_profile(wild)
    assert clean.role == "a b"
    assert len(clean.work) == 200
    assert clean.experience[-1] == "499 years"
    assert len(clean.experience) == 20
    assert clean.goal == ""
