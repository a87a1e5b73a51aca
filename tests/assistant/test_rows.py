"""A table row told as a sentence: the cells asked for, or the whole row if none is."""

from collections.abc import Callable

import pytest

from assistant.question import Question
from assistant.rows import number_in, told

from .beekeeping import beekeeping, hit

Understand = Callable[[str], Question]


def test_a_row_is_told_with_its_column_titles(understand: Understand) -> None:
    (line,) = told(understand("I am a park ranger"), hit("| Park ranger"))
    assert line.text == "Role Park ranger – Recommended grade: Journeyman."


def test_only_what_was_asked_for_is_told(understand: Understand) -> None:
    (line,) = told(understand("What are the prerequisites of Orchard?"), hit("| Orchard"))
    assert line.text == "Prerequisites for the track Orchard: Apprentice grade."


def test_a_row_found_by_what_a_cell_says_begins_with_its_name(understand: Understand) -> None:
    (line,) = told(understand("Where is a food hygiene card needed?"), hit("| Honey House"))
    assert line.text == "Track Honey House – Prerequisites: Food hygiene card."


def test_a_column_may_ask_as_the_question_does(understand: Understand) -> None:
    (line,) = told(understand("For whom is Orchard?"), hit("| Orchard"))
    assert line.text == "Track Orchard – Who it's for: Fruit growers."


@pytest.mark.parametrize(
    ("question", "key", "inside"),
    [
        ("we are 300 people", "100-499", True),
        ("we are 1,200 people", "500+", True),
        ("we are 99 people", "100–499", False),
        ("we are many", "100-499", False),
        ("300 people", "Orchard", False),
    ],
)
def test_a_number_is_found_in_a_range(question: str, key: str, inside: bool) -> None:
    assert number_in(question, key) is inside


def test_a_row_is_told_whole_when_nothing_in_particular_is_asked(understand: Understand) -> None:
    (line,) = told(understand("Tell me about Orchard"), hit("| Orchard"))
    assert line.text.startswith("Track Orchard – ")
    assert "Skills covered: Pollination, swarm control" in line.text


def test_the_proof_is_the_line_of_the_table(understand: Understand) -> None:
    (line,) = told(understand("I am a park ranger"), hit("| Park ranger"))
    ((low, high),) = [proof.span for proof in line.proofs]
    assert beekeeping().text[low:high] == "| Park ranger | Journeyman |"
