"""What speaks for a passage, seen on the beekeeping guide."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.features import features
from assistant.question import Question

from .beekeeping import hit, paragraph

Understand = Callable[[str], Question]


def test_a_passage_about_another_thing_of_the_kind_is_a_rival(understand: Understand) -> None:
    question = understand("What are common mistakes of a Master?")
    (mistakes,) = features(question, [hit("before winter")])
    assert mistakes.rival == 1.0
    (own,) = features(understand("Common mistakes of a Journeyman?"), [hit("before winter")])
    assert own.rival == 0.0


def test_a_question_that_names_nothing_has_no_rivals(understand: Understand) -> None:
    (found,) = features(understand("What goes wrong with hives?"), [hit("before winter")])
    assert found.rival == 0.0


def test_the_noun_asked_for_has_to_be_there(understand: Understand) -> None:
    question = understand("Which colour has the hive?")
    with_it, without = paragraph("Each hive has a colour."), paragraph("Each hive has a lid.")
    assert [found.asked for found in features(question, [with_it, without])] == [1.0, 0.0]


def test_no_noun_asked_for_is_none_missing(understand: Understand) -> None:
    (found,) = features(understand("Is the hive open?"), [paragraph("Each hive has a lid.")])
    assert found.asked == 1.0


def test_the_nearest_sentence_counts_or_else_the_passage(understand: Understand) -> None:
    whole = paragraph("Each hive has a lid. It is heavy.")
    parted = replace(whole, sentences=(0.2, 0.7))
    found = features(understand("Is the lid heavy?"), [whole, parted])
    assert [each.sentence for each in found] == [whole.dense, 0.7]


@pytest.mark.parametrize(
    ("question", "text", "held"),
    [
        ("How long is the exam in minutes?", "The exam takes 90 minutes.", 1.0),
        ("How long is the exam in minutes?", "Study for 30 days before the exam.", 0.5),
        ("What percentage passes?", "In most years 70% pass.", 1.0),
        ("What percentage passes?", "Most candidates pass.", 0.0),
        ("In which languages is it held?", "It is held in English alone.", 1.0),
        ("In which languages is it held?", "It is held in the meadow.", 0.0),
        ("Is it held in Spanish?", "It is held in a language for keepers.", 0.0),
        ("What does parking cost?", "You pay four crowns for parking.", 1.0),
        ("Do I get my money back?", "Refunds take a week.", 1.0),
        ("Who is the veil for?", "The veil is for people who open hives.", 1.0),
        ("Who is the veil for?", "The veil keeps bees out.", 0.0),
        ("Who was punished for the fire?", "The keeper was punished.", 1.0),
        ("Do I need a veil before I open a hive?", "Opening a hive requires a veil.", 1.0),
        ("When did it begin?", "You may begin when you like.", 0.0),
        ("When did it begin?", "It began in May 1931.", 1.0),
        ("phone number of the school", "The school has a phone.", 0.0),
        ("Who are the tutors, by name?", "The tutors visit each hive.", 0.0),
        ("How many hives are there?", "There are twelve hives.", 1.0),
        (
            "How many hives are there?",
            "The hives stand in a meadow that nobody owns, and twelve visitors came.",
            0.0,
        ),
    ],
)
def test_the_kind_of_thing_asked_for(
    understand: Understand, question: str, text: str, held: float
) -> None:
    (found,) = features(understand(question), [paragraph(text)])
    assert found.wanted == pytest.approx(held)
