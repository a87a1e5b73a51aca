from dataclasses import replace

import pytest

from assistant import Turn
from evals import Score, score
from evals.figures import Figure, figures

from .rows import CASE, STRANGE, answer, refusal

CASES = [replace(CASE, id=f"a{number}", question=f"how {number}?") for number in range(8)]


def run(wrong: int, refused: bool = True) -> list[Score]:
    """The first `wrong` of eight cases are refused; a ninth must be."""
    rows = [refusal() if number < wrong else answer() for number in range(8)]
    scores = [score(case, row) for case, row in zip(CASES, rows, strict=True)]
    return [*scores, score(STRANGE, refusal() if refused else answer())]


def by_name(scores: list[Score], baseline: list[Score]) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures(scores, baseline)}


def test_each_figure_is_the_mean_over_the_cases_that_have_it() -> None:
    found = by_name(run(2), [])
    assert found["correct"].cases == 9
    assert found["correct"].value == pytest.approx(7 / 9)
    assert (found["recall@5"].cases, found["recall@5"].value) == (8, 1)
    assert (found["citation_precision"].cases, found["citation_precision"].value) == (6, 1)
    assert found["false_refusal_rate"].value == 2 / 8
    assert found["abstention_precision"].value == pytest.approx(1 / 3)
    assert found["abstention_f1"].value == pytest.approx(2 / 4)
    assert found["abstention_balanced_accuracy"].value == pytest.approx((1 + 6 / 8) / 2)
    assert found["correct"].change is None
    assert "quote_exactness" not in found


def test_a_drop_is_significant_where_chance_is_unlikely() -> None:
    found = by_name(run(6), run(0))["correct"]
    assert found.change is not None
    assert found.change.difference == pytest.approx(-6 / 9)
    assert found.change.p == 2 / 2**6
    assert found.dropped
    few = by_name(run(2), run(0))["correct"]
    assert few.worse
    assert not few.dropped


def test_lower_is_better_for_some() -> None:
    refusals = by_name(run(6), run(0))["false_refusal_rate"]
    assert refusals.dropped
    fewer = by_name(run(0), run(6))["false_refusal_rate"]
    assert not fewer.worse


def test_only_cases_of_both_runs_are_compared() -> None:
    found = by_name(run(0), run(8)[6:])["correct"]
    assert found.change is not None
    assert found.change.mean == 1
    assert found.change.baseline == pytest.approx(1 / 3)


def test_refusing_is_compared_without_a_test() -> None:
    change = by_name(run(0, refused=False), run(0))["abstention_balanced_accuracy"].change
    assert change is not None
    assert (change.difference, change.interval, change.p) == (-0.5, None, None)


def test_follow_ups_are_told_apart() -> None:
    history = (Turn("user", "how?"), Turn("assistant", "So."))
    later = score(replace(CASE, id="later", history=history), refusal())
    found = by_name([*run(2), later], [])
    assert found["recall@5"].later_turns == 1
    assert found["false_refusal_rate"].first_turns == 2 / 8
    assert found["false_refusal_rate"].later_turns == 1
    assert found["abstention_recall"].later_turns is None
    assert found["abstention_balanced_accuracy"].first_turns == pytest.approx((1 + 6 / 8) / 2)
