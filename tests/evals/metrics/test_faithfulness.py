import pytest

from evals.metrics.faithfulness import content_support, k_precision, unsupported_numbers

CONTEXT = "The certificate is valid for 2 years. Renewal costs 1,200.50 crowns."


def test_k_precision_by_hand() -> None:
    # certificate lasts for 2 years: of 5 words, "lasts" alone is not in the context.
    assert k_precision("The certificate lasts for 2 years.", CONTEXT) == pytest.approx(4 / 5)
    assert k_precision("!", CONTEXT) is None


def test_content_support_by_hand() -> None:
    # Without "for", a function word: certificate, lasts, 2, years.
    assert content_support("The certificate lasts for 2 years.", CONTEXT) == pytest.approx(3 / 4)
    assert content_support("It is for you.", CONTEXT) is None


def test_unsupported_numbers_are_whole_numbers() -> None:
    assert unsupported_numbers("Valid for 2 years, 1,200.50 crowns.", CONTEXT) == ()
    assert unsupported_numbers("1,200 or 20 crowns, or 20", CONTEXT) == ("1,200", "20")
