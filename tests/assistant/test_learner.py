"""What learners tell of themselves, in the words that people use."""

import pytest

from assistant.language import Language
from assistant.learner import NOBODY, Profile, with_reply, with_told


@pytest.mark.parametrize(
    ("said", "profile"),
    [
        ("I'm a skipper", Profile(role="skipper")),
        ("as a Toll Collector what do you recommend me", Profile(role="Toll Collector")),
        ("I'm not a pilot, I am a deckhand", Profile(role="deckhand")),
        ("I’ve done it for 5 years", Profile(experience=("5 years",))),
        ("im a total beginner", Profile(role="total beginner", experience=("total beginner",))),
        (
            "I passed the Bronze grade, what should I take?",
            Profile(experience=("passed the Bronze grade",)),
        ),
        (
            "I keep the tolls and the books of the quay, which route is for me?",
            Profile(work="I keep the tolls and the books of the quay"),
        ),
        (
            "I mend nets all day and I want to work on bigger boats",
            Profile(work="I mend nets all day", goal="work on bigger boats"),
        ),
        ("Which licence fits me?", NOBODY),
        ("I'm a bit lost, help me choose", NOBODY),
        ("How long is it valid?", NOBODY),
        ("", NOBODY),
    ],
)
def test_facts_are_taken_from_a_turn(language: Language, said: str, profile: Profile) -> None:
    assert with_told(NOBODY, said, language) == profile


def test_a_new_number_of_years_replaces_the_old(language: Language) -> None:
    before = Profile(role="skipper", experience=("Bronze grade", "2 years"))
    assert with_told(before, "actually I have 5 years", language) == Profile(
        role="skipper", experience=("Bronze grade", "5 years")
    )


def test_work_beside_a_role_does_not_replace_it_unless_it_corrects(language: Language) -> None:
    before = Profile(role="skipper")
    assert with_told(before, "I mend the nets on Sundays too", language).role == "skipper"
    assert with_told(before, "actually I mend the nets on Sundays", language).role == ""


@pytest.mark.parametrize(
    ("slot", "reply", "profile"),
    [
        ("role", "Skipper", Profile(role="Skipper")),
        ("role", "I'm a pilot.", Profile(role="pilot")),
        ("role", "I count the fish at the market", Profile(work="I count the fish at the market")),
        ("role", "don't know", NOBODY),
        ("experience", "Bronze grade", Profile(experience=("Bronze grade",))),
        ("experience", "None of these", NOBODY),
        ("experience", "no, I'm a pilot", Profile(role="pilot")),
        ("goal", "Weather route", Profile(goal="Weather route")),
    ],
)
def test_replies(language: Language, slot: str, reply: str, profile: Profile) -> None:
    assert with_reply(NOBODY, slot, reply, language) == profile
