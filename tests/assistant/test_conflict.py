"""Passages that give different figures for the same thing are both shown, and said to differ."""

from collections.abc import Callable

import pytest

from assistant.compose import compose
from assistant.conflict import conflicting
from assistant.features import features
from assistant.language import Language
from assistant.question import Question
from assistant.rank import Ranked
from index import Hit, Index

from .beekeeping import hit, paragraph

Understand = Callable[[str], Question]
FEE = "The examination costs 85 crowns."


def ranked(question: Question, *hits: Hit) -> list[Ranked]:
    found = features(question, hits)
    return [
        Ranked(one, own, 10.0 - n) for n, (one, own) in enumerate(zip(hits, found, strict=True))
    ]


@pytest.mark.parametrize(
    ("question", "first", "second", "differ"),
    [
        ("What does the examination cost?", FEE, "The examination costs 120 crowns.", True),
        ("What does the examination cost?", FEE, "The examination costs 85 crowns now.", False),
        ("What does the examination cost?", FEE, "The extractor costs 300 crowns.", False),
        ("What does the examination cost?", FEE, "The examination costs 60 to 90 crowns.", False),
        ("Where is the examination?", FEE, "The examination costs 120 crowns.", False),
        ("How long is it valid?", "It is valid for two years.", "It is valid for 18 months.", True),
        (
            "How long is it valid?",
            "It is valid for 2 to 3 years.",
            "It is valid for 3 years.",
            False,
        ),
    ],
)
def test_figures_that_differ(
    understand: Understand, question: str, first: str, second: str, differ: bool
) -> None:
    asked = understand(question)
    found = conflicting(asked, ranked(asked, paragraph(first), paragraph(second)))
    assert (found is not None) is differ


def test_two_rows_of_a_table_speak_of_different_things(understand: Understand) -> None:
    asked = understand("How many grades are there?")
    assert conflicting(asked, ranked(asked, hit("| Park ranger"), hit("| Bee inspector"))) is None


def test_both_figures_are_told(index: Index, language: Language, understand: Understand) -> None:
    asked = understand("What does the examination cost?")
    both = ranked(asked, paragraph(FEE), paragraph("The examination costs 120 crowns."))
    first, second = compose(asked, both, index, language)
    assert first.text == FEE
    assert (
        second.text == "Elsewhere the guide gives another figure: The examination costs 120 crowns."
    )
    assert first.proofs != second.proofs
