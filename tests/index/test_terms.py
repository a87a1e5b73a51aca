"""Words of texts, as passages and questions are compared by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import stem, terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Linux/Git, CI/CD & the learner's co-op", "linux git ci cd the learner co op"),
        ("C++ and C#, Node.js", "c++ and c# node js"),
        ("Café naïve ÉCOLE", "cafe naive ecole"),
        ("30–60 days; 99.9%", "30 60 days 99 9"),
        ("the engineers’ exam", "the engineers exam"),
        ("snake_case", "snake case"),
        ("", ""),
        ("— … !?", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


def test_one_stem_for_the_forms_of_a_word() -> None:
    assert {stem(word) for word in ("certify", "certified", "certifies")} == {"certifi"}
    assert stem("sre") == "sre"


@given(st.text())
def test_words_are_plain_and_settled(text: str) -> None:
    found = words(text)
    assert all(word and not word.isspace() and " " not in word for word in found)
    assert words(" ".join(found)) == found
    assert len(terms(text)) == len(found)
