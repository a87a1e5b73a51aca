from collections.abc import Mapping
from typing import Any

import pytest

from evals import Case, Score, score
from evals.cases import Priority
from evals.release.gate import judge

RIGHT: Mapping[str, Any] = {"kind": "answer", "answer": "Four years.", "refused": False}
WRONG = {**RIGHT, "answer": "Two years."}
CRASHED = {"error": "it broke"}


def judged(number: int, row: Mapping[str, Any] | None, priority: Priority = "normal") -> Score:
    case = Case(
        id=f"case-{number}",
        kind="faq",
        question=f"question {number}",
        documents=(),
        priority=priority,
        must=(("four",),),
    )
    return score(case, row)


def by_id(*scores: Score) -> dict[str, Score]:
    return {each.case.id: each for each in scores}


def test_the_same_answers_hold_nothing() -> None:
    scores = [judged(1, RIGHT, "critical"), judged(2, WRONG, "critical"), judged(3, RIGHT)]
    found = judge(scores, by_id(*scores))
    assert not found.reasons
    assert not found.regressions


def test_a_critical_case_that_got_worse_holds() -> None:
    found = judge([judged(1, WRONG, "critical")], by_id(judged(1, RIGHT, "critical")))
    assert found.reasons == ("The critical case case-1 got worse: does not say four.",)
    assert found.regressions[0].critical


def test_one_case_that_is_not_critical_is_told_and_holds_nothing() -> None:
    scores = [judged(1, WRONG), judged(2, RIGHT), judged(3, RIGHT)]
    found = judge(scores, by_id(*(judged(number, RIGHT) for number in (1, 2, 3))))
    assert [each.case for each in found.regressions] == ["case-1"]
    assert not found.reasons


def test_many_of_them_are_a_significant_drop() -> None:
    # Six of six worse: chance alone would do that, either way, in 2 of 64 cases (p = 0.031).
    scores = [judged(number, WRONG) for number in range(6)]
    found = judge(scores, by_id(*(judged(number, RIGHT) for number in range(6))))
    assert any(reason.startswith("correct goes from 1.000 to 0.000") for reason in found.reasons)


@pytest.mark.parametrize("row", [CRASHED, None])
def test_a_case_without_an_answer_holds(row: Mapping[str, Any] | None) -> None:
    found = judge([judged(1, row)], by_id(judged(1, WRONG)))
    assert found.reasons[0].startswith("The case case-1 has no answer:")


def test_one_cause_is_told_once() -> None:
    found = judge([judged(number, CRASHED) for number in range(9)], {})
    assert found.reasons == ("The case case-0 and 8 more have no answer: error: it broke.",)


@pytest.mark.parametrize("option", ["accepted", "stale"])
def test_what_is_accepted_or_stale_holds_nothing(option: str) -> None:
    scores = [judged(number, WRONG, "critical") for number in range(6)]
    before = by_id(*(judged(number, RIGHT) for number in range(6)))
    ids = [each.case.id for each in scores]
    found = judge(scores, before, **{option: ids})
    assert not found.reasons
    assert len(found.regressions) == (6 if option == "accepted" else 0)


def test_without_a_baseline_a_critical_case_has_to_be_right() -> None:
    scores = [judged(1, WRONG, "critical"), judged(2, WRONG), judged(3, RIGHT, "critical")]
    assert judge(scores, {}).reasons == ("The critical case case-1 is wrong: does not say four.",)
