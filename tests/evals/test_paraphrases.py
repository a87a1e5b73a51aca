"""Questions in other words: terms exchanged, names and grammar left alone."""

from dataclasses import replace

import pytest

from evals.drafting.paraphrases import paraphrase
from tests.assistant.beekeeping import beekeeping

OWN = (("hive", "bee house"), ("VSH", "varroa sensitive hygiene"), ("queen", "queen"))


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("How long is the certificate valid?", "How long is the credential valid?"),
        ("Which companies want certificates?", "Which firms want credentials?"),
        ("Is an exam hard?", "Is a test tough?"),
        ("Is a certificate an advantage?", "Is a credential an advantage?"),
        ("What does a Certified Developer do?", None),
        ("Who is the Exam Developer here?", None),
        ("Developers: who are they?", "Programmers: who are they?"),
        ("What comes after certification?", None),
        ("Where is the hive?", "Where is the bee house?"),
        ("Where are the hives?", "Where are the bee houses?"),
        ("What is VSH for?", "What is varroa sensitive hygiene for?"),
        ("What is varroa sensitive hygiene for?", "What is VSH for?"),
        ("Where does the queen sit?", None),
        ("What does it cost?", None),
        ("", None),
    ],
)
def test_terms_are_exchanged(question: str, other: str | None) -> None:
    assert paraphrase(replace(beekeeping(), synonyms=OWN), question) == other


def test_at_most_two_terms_are_exchanged() -> None:
    question = "Which skills, tools, and mistakes does the exam of the firm know?"
    other = paraphrase(beekeeping(), question)
    assert other is not None
    assert sum(a != b for a, b in zip(question.split(), other.split(), strict=True)) == 2
