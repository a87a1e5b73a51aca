"""What asks several things is taken apart; what asks one thing stays whole."""

from collections.abc import Callable

import pytest

from assistant.language import Language
from assistant.parts import Side, compared, questions_of
from assistant.question import Question
from index import Index


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "How long is it valid and what does it cost?",
            ["How long is it valid", "what does it cost?"],
        ),
        (
            "Which tools do I need? Can I keep bees on a balcony?",
            ["Which tools do I need?", "Can I keep bees on a balcony?"],
        ),
        ("I am a park ranger. Which grade fits?", ["I am a park ranger. Which grade fits?"]),
        ("I am a ranger and what should I take?", ["I am a ranger and what should I take?"]),
        ("Which tools do I need? Thanks in advance.", ["Which tools do I need?"]),
        ("whats a hive and whats a smoker", ["whats a hive", "whats a smoker"]),
        (
            "which school lends veils and which one teaches online",
            ["which school lends veils", "which school teaches online"],
        ),
        (
            "what does it cost and for how many years is it valid",
            ["what does it cost", "for how many years is it valid"],
        ),
        (
            "if I fail twice how long do I wait, and do I pay again?",
            ["if I fail twice how long do I wait", "do I pay again?"],
        ),
        (
            "length of the written paper and the fee of it",
            ["length of the written paper", "fee of it"],
        ),
        ("my hive is heavy, what now do I do", ["my hive is heavy, what now do I do"]),
        ("when bees swarm, what should I do?", ["when bees swarm, what should I do?"]),
        (
            "orchard or garden hives, what's the difference",
            ["orchard or garden hives, what's the difference"],
        ),
        (
            "as a ranger, what should I take, how long does it last, and what does it cost?",
            ["as a ranger, what should I take", "how long does it last", "what does it cost?"],
        ),
        ("must I own a veil. how about gloves", ["must I own a veil.", "how about gloves"]),
        ("I'm new. how long is it valid", ["I'm new. how long is it valid"]),
        (
            "i need to know the tools of a beginner and which school lends them",
            ["i need to know the tools of a beginner", "which school lends them"],
        ),
        ("What and when?", ["What and when?"]),
        ("bread and butter", ["bread and butter"]),
    ],
)
def test_questions_of_a_message(language: Language, text: str, parts: list[str]) -> None:
    assert questions_of(text, language) == parts


def test_at_most_three_questions_are_taken(language: Language) -> None:
    assert len(questions_of("What is a hive? " * 9, language)) == 3


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Compare Bramble School and Heather Academy", ["Bramble School", "Heather Academy"]),
        ("What do Apprentice and Journeyman learn?", ["Apprentice", "Journeyman"]),
        (
            "Is it the same at Bramble School and at Heather Academy?",
            ["Bramble School", "Heather Academy"],
        ),
        ("Honey House vs Orchard vs Queen Rearing", ["Honey House", "Orchard", "Queen Rearing"]),
    ],
)
def test_each_side_of_a_comparison_is_asked_about(
    index: Index,
    language: Language,
    understand: Callable[[str], Question],
    text: str,
    sides: list[str],
) -> None:
    asked = compared(understand(text), index, language)
    assert [side.name for side in asked] == sides
    assert [{name.name for name in side.question.names} for side in asked] == [{s} for s in sides]


@pytest.mark.parametrize(
    "text",
    [
        "What does Bramble School teach?",
        "Compare the grades",
        "Does Heather Academy prepare for the Orchard track?",
    ],
)
def test_a_question_about_one_thing_is_no_comparison(
    index: Index, language: Language, understand: Callable[[str], Question], text: str
) -> None:
    question = understand(text)
    assert compared(question, index, language) == [Side(question)]
