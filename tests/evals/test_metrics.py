import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics import (
    abstention,
    hit_at,
    keyphrase_recall,
    percentile,
    quote_is_exact,
    recall_at,
    reciprocal_rank,
)

NOTHING: frozenset[str] = frozenset()
# Five passages; the second has quote a, the fourth a and b, c is found nowhere.
FOUND = [NOTHING, {"a"}, NOTHING, {"a", "b"}, NOTHING]


def test_hit_at() -> None:
    assert [hit_at(FOUND, k) for k in (1, 2, 5)] == [0, 1, 1]
    assert hit_at([], 5) == 0


def test_recall_at_counts_each_gold_quote_once() -> None:
    assert recall_at(FOUND, ["a", "b", "c"], 1) == 0
    assert recall_at(FOUND, ["a", "b", "c"], 3) == pytest.approx(1 / 3)
    assert recall_at(FOUND, ["a", "b", "c"], 5) == pytest.approx(2 / 3)


def test_reciprocal_rank_ends_at_its_limit() -> None:
    assert reciprocal_rank(FOUND) == 0.5
    assert reciprocal_rank([NOTHING] * 9 + [{"a"}]) == 0.1
    assert reciprocal_rank([NOTHING] * 10 + [{"a"}]) == 0


@given(st.lists(st.frozensets(st.sampled_from("abc")), max_size=12), st.integers(1, 12))
def test_deeper_is_never_worse(judgement: list[frozenset[str]], k: int) -> None:
    assert hit_at(judgement, k) <= hit_at(judgement, k + 1)
    assert recall_at(judgement, "abc", k) <= recall_at(judgement, "abc", k + 1)
    assert (reciprocal_rank(judgement, k) > 0) == (hit_at(judgement, k) == 1)


def test_keyphrase_recall_takes_any_phrase_of_a_group() -> None:
    groups = [["two years", "2 years"], ["free"], ["online"]]
    assert keyphrase_recall("It lasts **2 years**, and renewal is free.", groups) == pytest.approx(
        2 / 3
    )
    assert keyphrase_recall("anything", []) == 1


def test_quote_is_exact_at_its_offsets_only() -> None:
    assert quote_is_exact("to be or not to be", 0, 5, "to be")
    assert quote_is_exact("to be or not to be", 13, 18, "to be")
    assert not quote_is_exact("to be or not to be", 1, 6, "to be")
    assert not quote_is_exact("to be or not to be", -5, 18, "to be")


def test_abstention_by_hand() -> None:
    # Four must be refused and three are; of six answerable ones, one is refused.
    decisions = [(True, True)] * 3 + [(True, False)] + [(False, True)] + [(False, False)] * 5
    figures = abstention(decisions)
    assert figures.precision == 3 / 4
    assert figures.recall == 3 / 4
    assert figures.false_refusal_rate == 1 / 6
    assert figures.balanced_accuracy == pytest.approx((3 / 4 + 5 / 6) / 2)


def test_abstention_has_no_figure_without_cases() -> None:
    figures = abstention([(False, False)])
    assert (figures.precision, figures.recall, figures.balanced_accuracy) == (None, None, None)
    assert figures.false_refusal_rate == 0


def test_percentile_is_a_value_that_occurred() -> None:
    values = [10.0, 40.0, 20.0, 30.0]
    assert [percentile(values, percent) for percent in (0, 25, 50, 95, 100)] == [10, 10, 20, 40, 40]
    assert percentile([], 50) is None
