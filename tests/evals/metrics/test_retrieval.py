from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics.retrieval import (
    hit_at,
    measure_retrieval,
    ndcg_at,
    recall_at,
    reciprocal_rank,
)

NOTHING: frozenset[str] = frozenset()
# Five passages; the second has quote a, the fourth a and b, c is found nowhere.
FOUND = [NOTHING, {"a"}, NOTHING, {"a", "b"}, NOTHING]
JUDGEMENTS = st.lists(st.frozensets(st.sampled_from("abc")), max_size=12)


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


def test_ndcg_by_hand() -> None:
    # Gains at ranks 2 and 4: 1/log2(3) + 1/log2(5) = 0.6309 + 0.4307 = 1.0616. Ideal, with one for
    # the quote found nowhere: 1/log2(2) + 1/log2(3) + 1/log2(4) = 1 + 0.6309 + 0.5 = 2.1309.
    assert ndcg_at(FOUND, ["a", "b", "c"]) == pytest.approx(1.0616 / 2.1309, abs=1e-4)
    # Cut at 3, the gain at rank 4 is lost, and the ideal is as long as before.
    assert ndcg_at(FOUND, ["a", "b", "c"], 3) == pytest.approx(0.6309 / 2.1309, abs=1e-4)


def test_ndcg_gives_nothing_for_the_same_quote_again() -> None:
    assert ndcg_at([{"a"}, {"a"}, {"b"}], "ab") == pytest.approx((1 + 0.5) / (1 + 0.6309), abs=1e-4)
    assert ndcg_at([{"a", "b"}, {"a"}], "ab") == 1


def test_ndcg_is_cut_where_more_is_gold_than_is_looked_at() -> None:
    assert ndcg_at([{"a"}], "abc", 1) == 1
    assert ndcg_at([NOTHING] * 10 + [{"a"}], "a") == 0


def test_all_measures_of_one_judgement() -> None:
    found = measure_retrieval(FOUND, ["a", "b", "c"])
    assert astuple(found) == pytest.approx((0, 1, 1, 2 / 3, 2 / 3, 0.5, 0.4982), abs=1e-4)


@given(JUDGEMENTS, st.integers(1, 12))
def test_deeper_is_never_worse(judgement: list[frozenset[str]], k: int) -> None:
    assert hit_at(judgement, k) <= hit_at(judgement, k + 1)
    assert recall_at(judgement, "abc", k) <= recall_at(judgement, "abc", k + 1)
    assert (reciprocal_rank(judgement, k) > 0) == (hit_at(judgement, k) == 1)
    assert 0 <= ndcg_at(judgement, "abc", k) <= 1
    assert (ndcg_at(judgement, "abc", k) > 0) == (hit_at(judgement, k) == 1)
