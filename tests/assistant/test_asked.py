"""The noun that a question asks for."""

import pytest

from assistant.asked import asked_for
from assistant.language import english
from index import words


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Which city is the exam held in?", {"citi"}),
        ("what passing score do I need", {"score"}),
        ("How many seats does a partnership give?", {"seat"}),
        ("how much honey per hive", {"honey"}),
        ("in which languages is it offered", {"languag"}),
        ("What is the deadline for renewal?", {"deadlin"}),
        ("what are the names of the tracks", {"track"}),
        ("whose website is it, and which price is asked", {"websit", "price"}),
        ("Is the exam hard?", set()),
        ("how do I renew?", set()),
        ("grades, which ones exist", set()),
        ("what?", set()),
        ("how many", set()),
    ],
)
def test_the_noun_behind_the_question_word(text: str, nouns: set[str]) -> None:
    assert asked_for(words(text), english()) == nouns
