"""A list that the guide has for other things is no answer for the thing that was named."""

import pytest

from assistant import Tutor


@pytest.mark.parametrize(
    "question",
    [
        "common mistakes of the Master grade",
        "study plan for Master, two weeks",
        "common mistakes in the Orchard track",
    ],
)
def test_what_only_others_have_is_refused_and_told(tutor: Tutor, question: str) -> None:
    answer = tutor.answer(question)
    assert answer.refused
    assert answer.text.endswith("only for Apprentice and Journeyman.")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("common mistakes of the Journeyman grade", "Taking too much honey", "rain"),
        ("study plan for Apprentice, two weeks", "Read the field manual", "swarm signs"),
        ("which common mistakes are there?", "rain", "sold"),
        ("at which grade do I learn about a swarm?", "swarm", "rain"),
    ],
)
def test_what_the_thing_named_has_is_told_of_it_alone(
    tutor: Tutor, question: str, told: str, untold: str
) -> None:
    answer = tutor.answer(question)
    assert told in answer.text
    assert untold not in answer.text


def test_a_column_that_says_nothing_of_the_thing_named_is_told_of(tutor: Tutor) -> None:
    answer = tutor.answer("prerequisites for Bramble School")
    assert answer.refused
    assert answer.text.endswith("only for Garden Hives, Orchard, Honey House and Queen Rearing.")
    assert "Apprentice grade" in tutor.answer("prerequisites for Orchard").text
