"""A table row told as a sentence: the cells asked for, or the whole row if none is."""

from collections.abc import Callable

from assistant.question import Question
from assistant.rows import told

from .beekeeping import beekeeping, hit

Understand = Callable[[str], Question]


def test_a_row_is_told_with_its_column_titles(understand: Understand) -> None:
    (line,) = told(understand("I am a park ranger"), hit("| Park ranger"))
    assert line.text == "Role Park ranger – Recommended grade: Journeyman."


def test_only_what_was_asked_for_is_told(understand: Understand) -> None:
    (line,) = told(understand("What are the prerequisites of Orchard?"), hit("| Orchard"))
    assert line.text == "Track Orchard – Prerequisites: Apprentice grade."


def test_a_row_is_told_whole_when_nothing_in_particular_is_asked(understand: Understand) -> None:
    (line,) = told(understand("Tell me about Orchard"), hit("| Orchard"))
    assert line.text.startswith("Track Orchard – ")
    assert "Skills covered: Pollination, swarm control" in line.text


def test_the_proof_is_the_line_of_the_table(understand: Understand) -> None:
    (line,) = told(understand("I am a park ranger"), hit("| Park ranger"))
    ((low, high),) = [proof.span for proof in line.proofs]
    assert beekeeping().text[low:high] == "| Park ranger | Journeyman |"
