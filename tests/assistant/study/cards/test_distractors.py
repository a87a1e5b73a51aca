"""Wrong answers are wrong by the guide."""

from assistant.study.cards import Card, deck
from corpus import fold

from .made_up import PILOTS, guide

ASKED = "What are the prerequisites for the Coast grade?"


def card(question: str, text: str = PILOTS) -> Card:
    return next(one for one in deck([guide(text)], "b").cards if one.question == question)


def test_they_are_other_values_of_the_column() -> None:
    assert set(card(ASKED).distractors) == {"Swimming badge", "Storm course", "Cold training"}


def test_each_is_shown_where_the_guide_says_it() -> None:
    asked = card(ASKED)
    for text, proof in zip(asked.distractors, asked.distractor_proofs, strict=True):
        assert proof is not None
        assert text in proof.quote


def test_what_the_guide_says_of_the_thing_elsewhere_is_none() -> None:
    told = f"{PILOTS}\n### What else?\n\nFor Coast a storm course is asked for, too, since May.\n"
    assert card(ASKED, told).distractors == ()


def test_a_thing_that_has_the_value_elsewhere_is_none() -> None:
    longer = PILOTS
    for course in ("Swimming badge", "Radio certificate", "Storm course", "Cold training"):
        longer = longer.replace(course, f"{course} of the harbour office")
    asked = "Which grade has “Radio certificate of the harbour office” under “Prerequisites”?"
    told = "For Ocean a radio certificate of the harbour office is asked for, too."
    assert set(card(asked, longer).distractors) == {"River", "Ocean", "Ice"}
    assert card(asked, f"{longer}\n### What else?\n\n{told}\n").distractors == ()


def test_values_that_overlap_are_none() -> None:
    wider = PILOTS.replace("Storm course", "Radio certificate and storm course")
    assert card(ASKED, wider).distractors == ()


def test_words_that_mean_the_same_in_the_guide_are_none() -> None:
    same = PILOTS.replace("Cold training", "Wireless licence")
    marine = guide(same)
    asked = next(one for one in deck([marine], "b").cards if one.question == ASKED)
    assert "Wireless licence" in asked.distractors
    from dataclasses import replace

    told = replace(marine, synonyms=(("radio", "wireless"),))
    asked = next(one for one in deck([told], "b").cards if one.question == ASKED)
    assert asked.distractors == ()


def test_differences_are_offered_the_wrong_way_round_or_with_a_third_value() -> None:
    asked = card("How do the Coast grade and the Ocean grade differ in their prerequisites?")
    assert len(asked.distractors) == 3
    assert all(fold(text) != fold(asked.answer) for text in asked.distractors)


def test_they_stay_with_a_card_when_something_else_changes() -> None:
    edited = PILOTS.replace("$200", "$210")
    assert card(ASKED, edited).distractors == card(ASKED).distractors
