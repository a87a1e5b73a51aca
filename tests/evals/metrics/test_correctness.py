import pytest

from evals.metrics.correctness import keyphrase_recall, token_f1
from evals.metrics.tokens import content_tokens, tokens


def test_tokens_are_squads() -> None:
    assert tokens("The “Two-Year” rule: it’s *free*, a gift!") == [
        "twoyear",
        "rule",
        "its",
        "free",
        "gift",
    ]
    assert tokens("— ! …") == []


def test_content_tokens_are_what_it_is_about() -> None:
    assert content_tokens("It is valid for two years.") == ["valid", "two", "years"]


def test_keyphrase_recall_takes_any_phrase_of_a_group() -> None:
    groups = [["two years", "2 years"], ["free"], ["online"]]
    assert keyphrase_recall("It lasts **2 years**, and renewal is free.", groups) == pytest.approx(
        2 / 3
    )
    assert keyphrase_recall("anything", []) == 1


def test_token_f1_by_hand() -> None:
    # Given: valid for two years (4 words). Wanted: valid two years only (4). Shared: 3.
    # Precision 3/4, recall 3/4, F1 3/4.
    assert token_f1("Valid for two years.", ["valid two years only"]) == 0.75
    # Words are a bag: "two" is shared once. Precision 1/2, recall 1/1: F1 2/3.
    assert token_f1("two two", ["two"]) == pytest.approx(2 / 3)


def test_token_f1_takes_the_best_reference() -> None:
    assert token_f1("The fee is 30.", ["It costs thirty.", "fee is 30"]) == 1
    assert token_f1("something", ["else"]) == 0
    assert token_f1("", ["else"]) == 0
