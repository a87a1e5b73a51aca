"""One answer from several passages: words are shared fairly, the best passage goes first."""

import doctest
from collections.abc import Callable

import pytest

from assistant import compose as composing
from assistant.compose import WORDS, compose, shares
from assistant.features import features
from assistant.language import Language
from assistant.question import Question
from assistant.rank import Ranked
from index import Hit, Index

from .beekeeping import hit

Understand = Callable[[str], Question]


def ranked(question: Question, *scored: tuple[Hit, float]) -> list[Ranked]:
    """Passages with the scores given, as if they had been ranked."""
    found = features(question, [one for one, _ in scored])
    return [Ranked(one, own, score) for (one, score), own in zip(scored, found, strict=True)]


@pytest.mark.parametrize(
    ("sizes", "budget", "given"),
    [
        ([20, 80, 70], 110, [20, 45, 45]),
        ([10, 10], 110, [10, 10]),
        ([100, 100], 110, [55, 55]),
        ([], 110, []),
    ],
)
def test_what_a_short_draft_leaves_goes_to_the_others(
    sizes: list[int], budget: int, given: list[int]
) -> None:
    assert shares(sizes, budget) == given


def test_a_passage_nearly_as_good_is_told_too(
    index: Index, language: Language, understand: Understand
) -> None:
    question = understand("How long is it valid and what if I fail?")
    both = ranked(question, (hit("valid for four years"), 10.0), (hit("after six weeks"), 9.0))
    said = [line.text for line in compose(question, both, index, language)]
    assert said[0] == "The diploma is valid for four years."
    own = "What if I fail the practical test?"
    assert f"“{own}” You may repeat the practical test after six weeks." in said


def test_a_passage_far_behind_is_not_told(
    index: Index, language: Language, understand: Understand
) -> None:
    question = understand("How long is it valid?")
    both = ranked(question, (hit("valid for four years"), 10.0), (hit("after six weeks"), 5.0))
    said = " ".join(line.text for line in compose(question, both, index, language))
    assert "six weeks" not in said


def test_another_row_of_the_table_is_not_told(
    index: Index, language: Language, understand: Understand
) -> None:
    question = understand("Tell me about the grade for a park ranger")
    rows = ranked(question, (hit("| Park ranger"), 10.0), (hit("| Bee inspector"), 9.9))
    (line,) = compose(question, rows, index, language)
    assert "Park ranger" in line.text


def test_a_row_that_says_no_more_is_not_told_beside_a_text(
    index: Index, language: Language, understand: Understand
) -> None:
    question = understand("How long is it valid?")
    both = ranked(question, (hit("valid for four years"), 10.0), (hit("| Park ranger"), 9.9))
    said = " ".join(line.text for line in compose(question, both, index, language))
    assert "four years" in said
    assert "ranger" not in said


def test_the_budget_holds(index: Index, language: Language, understand: Understand) -> None:
    question = understand("What do I learn about bees?")
    hits = [hit("Lighting a smoker"), hit("Catching a swarm"), hit("proves that a keeper")]
    lines = compose(question, ranked(question, *((one, 9.0) for one in hits)), index, language)
    assert sum(line.length for line in lines) <= WORDS
    assert len({line.text for line in lines}) == len(lines)


def test_the_examples_in_docstrings_hold() -> None:
    failed, tried = doctest.testmod(composing)
    assert tried
    assert not failed
