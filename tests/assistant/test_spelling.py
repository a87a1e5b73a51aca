"""Typos mended against the guide's words, and words that are no typos left as they are."""

import pytest

from assistant.language import Language
from assistant.spelling import mend
from index import Index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("joruneyman", "journeyman"),
        ("pollinaton", "pollination"),
        ("Hether Acadmy", "heather academy"),
        ("practicla", "practical"),
        ("apprentise", "apprentice"),
        ("examinatoin", "examination"),
    ],
)
def test_a_typo_becomes_the_word_of_the_guide(
    index: Index, language: Language, typed: str, meant: str
) -> None:
    assert mend(typed, index, language).lower() == meant


@pytest.mark.parametrize(
    "text",
    [
        "How long does the diploma stay valid?",
        "Does the hire of a veil cost extra?",  # "hire" is a word, one letter from "hive"
        "Is there a Kubernetes track?",
        "£85, 2nd try, v1.2",
        "",
    ],
)
def test_what_is_no_typo_stays(index: Index, language: Language, text: str) -> None:
    assert mend(text, index, language) == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wat lvl is it", "what level is it"),
        ("prereqs pls?", "prerequisites please?"),
        ("a break of 30 sec", "a break of 30 sec"),  # no security
        ("http://u.example", "http://u.example"),
    ],
)
def test_shorthand_is_spelled_out(index: Index, language: Language, typed: str, meant: str) -> None:
    assert mend(typed, index, language) == meant


def test_only_the_wrong_word_is_touched(index: Index, language: Language) -> None:
    assert mend("Which SKILLS has the Orchrad track?", index, language) == (
        "Which SKILLS has the orchard track?"
    )
