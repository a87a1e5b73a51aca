import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.reports.comparison import compared
from evals.reports.difference import Run, difference

from .reported import REPORT


@pytest.mark.parametrize(
    ("case", "outcome", "state"),
    [
        ("same", "right", "same"),
        ("worse", "wrong", "worse"),
        ("better", "right", "better"),
        ("reworded", "right", "changed"),
        ("crashed", "failed", "worse"),
        ("missing", "failed", "worse"),
        ("added", "wrong", "new"),
    ],
)
def test_each_case_is_beside_its_baseline(case: str, outcome: str, state: str) -> None:
    (found,) = [one for one in compared(REPORT) if one.score.case.id == case]
    assert (found.outcome, found.state) == (outcome, state)
    assert found.stale == (case == "reworded")


def test_words_that_differ_are_told_apart() -> None:
    old, new = difference("It lasts two long years.", "It lasts three\nlong years.")
    assert old == (Run("It lasts ", True), Run("two ", False), Run("long years.", True))
    assert new == (Run("It lasts ", True), Run("three\n", False), Run("long years.", True))


def test_texts_that_share_little_are_not_marked() -> None:
    assert difference("Bring a pencil.", "It costs 300 crowns, a lot.") == (
        (Run("Bring a pencil.", True),),
        (Run("It costs 300 crowns, a lot.", True),),
    )


@given(st.text("ab \n", max_size=40), st.text("ab \n", max_size=40))
def test_each_side_joins_to_its_text(old: str, new: str) -> None:
    before, after = difference(old, new)
    assert "".join(run.text for run in before) == old
    assert "".join(run.text for run in after) == new
