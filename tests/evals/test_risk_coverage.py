import pytest

from evals.risk_coverage import Decision, area, auroc, least_risks, risk_at, risks


def decided(*pairs: tuple[float, bool]) -> list[Decision]:
    """Decisions on answerable questions where the answer is right, and unanswerable elsewhere."""
    return [Decision(confidence, right, answerable=right) for confidence, right in pairs]


# From the surest down: right, right, wrong, right.
BY_HAND = decided((0.2, True), (0.9, True), (0.5, False), (0.8, True))


def test_risks_by_hand() -> None:
    assert risks(BY_HAND) == pytest.approx([0, 0, 1 / 3, 1 / 4])
    assert area(risks(BY_HAND)) == pytest.approx(7 / 48)


def test_the_best_order_has_its_wrong_answer_last() -> None:
    assert least_risks(BY_HAND) == pytest.approx([0, 0, 0, 1 / 4])


def test_equal_confidence_is_in_no_order() -> None:
    tied = decided((0.9, True), (0.5, False), (0.5, True))
    assert risks(tied) == pytest.approx([0, 1 / 4, 1 / 3])
    assert risks(tied) == pytest.approx(risks(tied[::-1]))


@pytest.mark.parametrize(("coverage", "risk"), [(0.1, 0), (0.5, 0), (0.51, 1 / 3), (1, 1 / 4)])
def test_risk_at_answers_at_least_that_share(coverage: float, risk: float) -> None:
    assert risk_at(coverage, risks(BY_HAND)) == pytest.approx(risk)


def test_auroc_counts_pairs_in_the_right_order() -> None:
    # Of three pairs of an answerable question with the unanswerable one, two are in order.
    assert auroc(BY_HAND) == pytest.approx(2 / 3)
    assert auroc(decided((0.5, True), (0.5, False))) == 0.5
    assert auroc(decided((0.5, True))) is None
