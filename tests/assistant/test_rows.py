"""A table row told as a sentence: what was asked for first, then the rest of the row."""

from collections.abc import Callable

from assistant.question import Question
from assistant.rows import told

from .beekeeping import beekeeping, hit

Understand = Callable[[str], Question]


def test_a_row_is_told_with_its_column_titles(understand: Understand) -> None:
    (line,) = told(understand("I am a park ranger"), hit("| Park ranger"))
    assert line.text == "Role: Park ranger – Recommended grade: Journeyman."


def test_what_was_asked_for_comes_first(understand: Understand) -> None:
    (line,) = told(understand("What are the prerequisites of Orchard?"), hit("| Orchard"))
    assert line.text.startswith("Track: Orchard – Prerequisites: Apprentice grade; ")
    assert "Skills covered: Pollination, swarm control" in line.text


def test_the_proof_is_the_line_of_the_table(understand: Understand) -> None:
    (line,) = told(understand("I am a park ranger"), hit("| Park ranger"))
    ((low, high),) = [proof.span for proof in line.proofs]
    assert beekeeping().text[low:high] == "| Park ranger | Journeyman |"
