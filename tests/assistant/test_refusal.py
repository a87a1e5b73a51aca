"""When there is no answer: how sure the judge must be, and what is said instead."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant import Answer
from assistant.calibration import calibration
from assistant.judge import NOTHING, SIGNALS, Verdict, judge, signals
from assistant.language import Language
from assistant.question import Question
from assistant.refusal import foreign, refusal
from assistant.retriever import search
from assistant.wanted import lacks
from assistant.weights import Weights
from index import Index

from .beekeeping import paragraph

Understand = Callable[[str], Question]


def test_nothing_found_is_no_answer(understand: Understand) -> None:
    assert judge(understand("Is it valid?"), [], calibration()) == NOTHING


def test_a_question_without_content_has_no_answer(understand: Understand, index: Index) -> None:
    question = understand("what is it?")
    assert judge(question, search(question, index), calibration()) == NOTHING


def test_what_the_guide_says_is_surer_than_what_it_does_not(
    understand: Understand, index: Index
) -> None:
    verdicts = [
        judge(question, search(question, index), calibration())
        for question in map(
            understand, ["How long does the diploma stay valid?", "Who won the football cup?"]
        )
    ]
    assert [verdict.answered for verdict in verdicts] == [True, False]
    assert verdicts[0].confidence > verdicts[1].confidence


def test_the_bar_decides_but_for_the_guides_own_questions(
    understand: Understand, index: Index
) -> None:
    strict = replace(calibration(), threshold=1.1)
    other, own = map(understand, ["how long is it valid?", "How long does the diploma stay valid?"])
    assert not judge(other, search(other, index), strict).answered
    assert judge(own, search(own, index), strict).answered


@pytest.mark.parametrize(
    ("text", "lacking"), [("A veil keeps bees out.", True), ("A veil costs 5 crowns.", False)]
)
def test_without_a_price_nothing_tells_what_it_costs(
    understand: Understand, text: str, lacking: bool
) -> None:
    assert lacks(understand("What does a veil cost?"), paragraph(text).passage) is lacking


@pytest.mark.parametrize(
    ("question", "strangers"),
    [
        ("Is the XYZ diploma accepted by Bramble School?", ("XYZ",)),
        ("Does it cover Honey House and the orchard?", ()),
        ("Why is the XYZ diploma accepted?", ()),
        ("What is the exam of AB0-X121 called?", ("AB0-X121",)),
        ("What can I do in 2026 or in 30 days?", ()),
    ],
)
def test_a_name_that_no_guide_mentions_makes_the_answer_no_answer(
    understand: Understand, question: str, strangers: tuple[str, ...]
) -> None:
    understood = understand(question)
    assert understood.strangers == strangers
    assert lacks(understood, paragraph("A diploma.").passage) is bool(strangers)


def test_unknown_words_are_counted(understand: Understand, index: Index) -> None:
    question = understand("Do bees like jazz on a submarine?")
    found = signals(question, search(question, index)[0])
    assert found.unknown == pytest.approx(2 / 3)
    assert found.missing > 0
    assert len(found.values()) == len(SIGNALS)


def test_a_refusal_names_the_nearest_topics_once() -> None:
    near = Verdict(answered=False, confidence=0.1, nearest=("Schools",))
    sentences = refusal([near, near])
    assert [sentence.marks for sentence in sentences] == [()] * len(sentences)
    assert sentences[-1].text.count("Schools") == 1


def test_a_refusal_with_nothing_near_is_one_sentence() -> None:
    assert len(refusal([NOTHING])) == 1


def test_the_unanswered_part_is_named() -> None:
    answer = Answer("answer", (), unanswered=("who is the president?",))
    assert answer.text == "The guide does not say: who is the president?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("¿Cuánto cuesta el examen de apicultura?", True),
        ("Wie lange ist das Diplom gültig?", True),
        ("Combien coûte cet examen pour les débutants?", True),
        ("試験の費用はいくらですか 教えて ください", True),
        ("How long is the diploma valid?", False),
        ("price plz", False),
        ("sec mgr certs?", False),
        ("cuanto cuesta", True),
        ("bu sinav ne kadar zor", True),
        ("Which Kubernetes certification suits SREs and DevOps engineers?", False),
        ("how long is teh diplmoa vaild for", False),
    ],
)
def test_a_question_in_another_language_is_noticed(
    index: Index, language: Language, text: str, expected: bool
) -> None:
    assert foreign(text, index, language) is expected


@pytest.mark.parametrize(
    ("values", "probability"), [((0.0, 0.0), 0.5), ((1e6, 0.0), 1.0), ((-1e6, 0.0), 0.0)]
)
def test_the_logistic_function_never_overflows(
    values: tuple[float, float], probability: float
) -> None:
    assert Weights(0.0, (1.0, 2.0)).probability(values) == pytest.approx(probability)
