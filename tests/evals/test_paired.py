from dataclasses import replace

import pytest

from evals import Case
from evals.measures import hit_1, right
from evals.metrics import Retrieval
from evals.paired import change, compare
from evals.scoring import Score

CASE = Case(id="a", kind="faq", question="how long?", documents=("guide.txt",))
FOUND, MISSED = Retrieval(1, 1, 1, 1, 1, 1, 1), Retrieval(0, 1, 1, 1, 1, 0.5, 0.63)


def scores(*correct: bool) -> list[Score]:
    return [
        Score(replace(CASE, question=f"how {number}?"), {}, () if one else ("wrong",))
        for number, one in enumerate(correct)
    ]


def test_the_difference_is_taken_case_by_case() -> None:
    found = change(scores(True, False, False, False), scores(True, True, True, False), right)
    assert found is not None
    assert (found.mean, found.difference, found.baseline) == (0.25, -0.5, 0.75)
    assert found.interval is not None
    assert found.interval[0] == -1
    assert found.interval[1] == 0
    assert found.p == 2 / 4
    assert not found.significant


def test_pairs_are_surer_than_two_means() -> None:
    old = scores(*[True, False] * 20)
    new = [*scores(*[True, False] * 19, True, True)]
    found = change(new, old, right)
    assert found is not None
    assert found.interval == pytest.approx((0, 0.075), abs=0.001)


def test_only_cases_with_the_measure_are_compared() -> None:
    plain, *_ = scores(True)
    new = [plain, replace(plain, retrieval=FOUND)]
    old = [plain, replace(plain, retrieval=MISSED)]
    found = change(new, old, hit_1)
    assert found is not None
    assert (found.mean, found.difference, found.interval) == (1, 1, None)
    assert change([plain], [plain], hit_1) is None


def test_what_became_worse_in_many_conversations_is_significant() -> None:
    found = change(scores(*[False] * 6, True), scores(*[True] * 7), right)
    assert found is not None
    assert found.p == 2 / 2**6
    assert found.significant


def test_values_are_compared_where_both_runs_have_them() -> None:
    found = compare([1.0, None, 0.5], [0.5, 1.0, None], "abc")
    assert found is not None
    assert (found.mean, found.baseline) == (1.0, 0.5)
    assert compare([None], [1.0], "a") is None
