"""Conversations, and the last question of each as it stands alone."""

import pytest

from assistant import Turn
from assistant.followup import standalone
from assistant.language import Language
from index import Index

SCHOOLS = "Schools:\n- Bramble School\n- Heather Academy"
GRADES = "The diploma has three grades: Apprentice, Journeyman, and Master."
LEARN = "What do you learn as an Apprentice?"


def talk(*said: str) -> tuple[list[Turn], str]:
    """A conversation, learner and assistant in turns, and the question that ends it."""
    roles = ("user", "assistant") * len(said)
    history = [
        Turn(role, content)  # type: ignore[arg-type]
        for role, content in zip(roles, said[:-1], strict=False)
    ]
    return history, said[-1]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param([LEARN, "-", "and Journeyman?"], "learn as a Journeyman", id="ellipsis"),
        pytest.param([LEARN, "-", "what about Journeyman"], "a Journeyman", id="what about"),
        pytest.param(
            [LEARN, "-", "and Journeyman?", "-", "common mistakes?"],
            "common mistakes for Journeyman",
            id="fragment after an ellipsis",
        ),
        pytest.param(
            [LEARN, "-", "and what are the common mistakes?"],
            "common mistakes for Apprentice",
            id="a topic that several have",
        ),
        pytest.param(
            ["Tell me about Bramble School", "-", "does it lend a veil?"],
            "does Bramble School lend a veil?",
            id="pronoun",
        ),
        pytest.param(
            ["Which track is for market sellers?", "Track: Honey House.", "what are its skills?"],
            "what are Honey House's skills?",
            id="pronoun for the answer",
        ),
        pytest.param(
            ["What is the Orchard track?", "-", "who is that one for?"],
            "who is Orchard track for?",
            id="that one",
        ),
        pytest.param(
            ["Bramble School or Heather Academy?", "-", "does the latter lend a veil?"],
            "does Heather Academy lend a veil?",
            id="the latter",
        ),
        pytest.param(
            ["What is the Orchard track?", "-", "is it valid long?", "-", "who is that track for?"],
            "who is Orchard track for?",
            id="a kind named earlier",
        ),
        pytest.param(
            ["What is the Orchard track?", "-", "other question: what does it cost?"],
            "what does it cost?",
            id="another subject",
        ),
        pytest.param(
            ["Do I need a balcony?", "No.", "why not?"],
            "why not: Do I need a balcony?",
            id="why",
        ),
        pytest.param(
            ["Which schools?", SCHOOLS, "the second one?"], "Heather Academy", id="bullet"
        ),
        pytest.param(
            ["Which schools?", SCHOOLS, "does the first one lend gloves?"],
            "does Bramble School lend gloves?",
            id="bullet inside a question",
        ),
        pytest.param(["Which grades?", GRADES, "and the last one?"], "Master", id="running text"),
        pytest.param(
            [LEARN, "-", "sorry, I meant Journeyman"], "learn as a Journeyman", id="correction"
        ),
        pytest.param(
            ["I have two weeks to become Journeyman", "-", "no, I have just three months"],
            "I have three months to become Journeyman",
            id="another time frame",
        ),
        pytest.param(
            ["I have two weeks to become Journeyman", "-", "and for Apprentice?"],
            "I have two weeks to become Apprentice",
            id="the same time for another",
        ),
    ],
)
def test_what_is_left_to_the_conversation_is_filled_in(
    index: Index, language: Language, said: list[str], expected: str
) -> None:
    history, question = talk(*said)
    assert expected in standalone(question, history, index, language, None)


@pytest.mark.parametrize(
    "said",
    [
        ["How long does the diploma stay valid?", "-", "What does Heather Academy teach?"],
        [LEARN, "-", "Can I keep bees on a balcony?"],
        ["Tell me about Bramble School", "-", "Which tools does a beginner need?"],
        ["Which schools?", SCHOOLS, "What if I fail the practical test?"],
        ["How long is the diploma valid?", "-", "And who is the president of France?"],
        ["I have two weeks", "-", "What are the common mistakes of a Journeyman?"],
        ["hello", "-", LEARN],
        ["Tell me about Bramble School", "-", "what does the exam cost, and is it held online?"],
    ],
)
def test_a_question_that_stands_alone_is_left_alone(
    index: Index, language: Language, said: list[str]
) -> None:
    history, question = talk(*said)
    assert standalone(question, history, index, language, None) == question


def test_without_a_conversation_nothing_is_changed(index: Index, language: Language) -> None:
    assert standalone("and the second one?", [], index, language, None) == "and the second one?"


def test_a_number_past_the_end_of_the_list_points_at_nothing(
    index: Index, language: Language
) -> None:
    history, question = talk("Which schools?", SCHOOLS, "and the fifth one?")
    assert "Academy" not in standalone(question, history, index, language, None)


def test_a_long_conversation_ends_in_a_short_question(index: Index, language: Language) -> None:
    history, question = talk(*[LEARN, "-", "and Journeyman?", "-"] * 25, "and Apprentice?")
    assert standalone(question, history, index, language, None) == LEARN
