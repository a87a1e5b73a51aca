import pytest

from evals.metrics.abstention import abstention
from evals.metrics.percentile import percentile


def test_abstention_by_hand() -> None:
    # Five must be refused and three are; of six answerable ones, one is refused.
    decisions = [(True, True)] * 3 + [(True, False)] * 2 + [(False, True)] + [(False, False)] * 5
    figures = abstention(decisions)
    assert figures.precision == 3 / 4
    assert figures.recall == 3 / 5
    assert figures.f1 == pytest.approx(2 * (3 / 4) * (3 / 5) / (3 / 4 + 3 / 5))
    assert figures.false_refusal_rate == 1 / 6
    assert figures.balanced_accuracy == pytest.approx((3 / 5 + 5 / 6) / 2)


def test_abstention_has_no_figure_without_cases() -> None:
    figures = abstention([(False, False)])
    assert (figures.precision, figures.recall, figures.f1) == (None, None, None)
    assert figures.balanced_accuracy is None
    assert figures.false_refusal_rate == 0


def test_refusing_only_the_wrong_ones_is_worth_nothing() -> None:
    assert abstention([(True, False), (False, True)]).f1 == 0


def test_percentile_is_a_value_that_occurred() -> None:
    values = [10.0, 40.0, 20.0, 30.0]
    assert [percentile(values, percent) for percent in (0, 25, 50, 95, 100)] == [10, 10, 20, 40, 40]
    assert percentile([], 50) is None
