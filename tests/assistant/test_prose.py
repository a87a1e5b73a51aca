"""Sentences picked from a paragraph: the ones asked for, in their order, each with its place."""

from collections.abc import Callable

import pytest

from assistant.language import Language
from assistant.prose import prose
from assistant.question import Question

from .beekeeping import hit, paragraph

Understand = Callable[[str], Question]
SMOKERS = (
    "A smoker calms the bees before a hive is opened. Dry grass burns slowly in it. "
    "The veil keeps bees out of the face. It must be washed every spring. "
    "A hive tool loosens the frames. Honey is spun in an extractor that costs 300 crowns."
)


def texts(question: Question, language: Language, budget: int, text: str = SMOKERS) -> list[str]:
    return [line.text for line in prose(question, paragraph(text), language, budget)]


def test_a_short_paragraph_is_told_whole(understand: Understand, language: Language) -> None:
    assert " ".join(texts(understand("What is a veil for?"), language, 200)) == SMOKERS


def test_the_sentence_asked_about_is_chosen(understand: Understand, language: Language) -> None:
    chosen = texts(understand("What does a hive tool do to frames?"), language, 8)
    assert chosen == ["A hive tool loosens the frames."]


def test_the_kind_of_thing_wanted_decides(understand: Understand, language: Language) -> None:
    chosen = texts(understand("How much does it cost?"), language, 12)
    assert chosen == ["Honey is spun in an extractor that costs 300 crowns."]


def test_a_pronoun_brings_the_sentence_before(understand: Understand, language: Language) -> None:
    chosen = texts(understand("What must be washed?"), language, 16)
    assert chosen == ["The veil keeps bees out of the face.", "It must be washed every spring."]


def test_sentences_keep_the_order_of_the_guide(understand: Understand, language: Language) -> None:
    chosen = texts(understand("Tell me about an extractor and a smoker"), language, 22)
    assert len(chosen) == 2
    assert SMOKERS.index(chosen[0]) < SMOKERS.index(chosen[1])


def test_one_sentence_is_given_however_long(understand: Understand, language: Language) -> None:
    assert len(texts(understand("What is honey spun in?"), language, 1)) == 1


def test_every_line_stands_where_it_says(understand: Understand, language: Language) -> None:
    for line in prose(understand("What is a veil for?"), paragraph(SMOKERS), language, 20):
        ((low, high),) = [proof.span for proof in line.proofs]
        assert SMOKERS[low:high].strip() == line.text


def test_an_faq_does_not_repeat_its_question(understand: Understand, language: Language) -> None:
    lines = prose(understand("How long is it valid?"), hit("valid for four years"), language, 75)
    assert lines[0].text == "The diploma is valid for four years."


@pytest.mark.parametrize(
    "text", ["It lasts two years.", "(BB) a board for bees.", "a box of bees."]
)
def test_what_goes_on_from_its_heading_gets_it(
    understand: Understand, language: Language, text: str
) -> None:
    assert texts(understand("How long?"), language, 50, text) == [f"Note: {text}"]
