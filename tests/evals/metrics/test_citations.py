import pytest

from evals.metrics.citations import (
    Statement,
    citation_precision,
    citation_recall,
    quote_is_exact,
    supports,
)

VALID = "The certificate is valid for two years."
FEE = "The fee is 300 crowns."
ASIDE = "Bring a pencil."


def test_support_is_a_share_of_the_content_words() -> None:
    # Content words: certificate, stays, valid, two, years. Four of five, and then two of five.
    assert supports(VALID, "The certificate stays valid two years.")
    assert not supports("Two years ago.", "The certificate stays valid two years.")
    assert supports(VALID, "And so it is.")  # claims nothing


def test_citation_recall_by_hand() -> None:
    statements = [
        Statement(VALID, (VALID,)),  # supported
        Statement("Valid for two years; the fee is 300 crowns.", (VALID, FEE)),  # by both together
        Statement(FEE, (VALID,)),  # cites the wrong place
        Statement(FEE, ()),  # cites nothing
    ]
    assert citation_recall(statements) == 2 / 4
    assert citation_recall([]) is None


def test_citation_precision_by_hand() -> None:
    statements = [
        Statement(VALID, (VALID, ASIDE)),  # the second supports nothing, and is not needed
        Statement("Valid two years; fee 300 crowns.", (VALID, FEE)),  # neither does it alone
        Statement(FEE, (VALID,)),  # not supported at all
    ]
    # Useful: the first one of the first statement, both of the second: 3 of 5.
    assert citation_precision(statements) == 3 / 5
    assert citation_precision([Statement(FEE, ())]) is None


def test_two_citations_that_say_the_same_are_both_of_use() -> None:
    assert citation_precision([Statement(FEE, (FEE, f"{FEE} Really."))]) == 1


def test_quote_is_exact_at_its_offsets_only() -> None:
    assert quote_is_exact("to be or not to be", 0, 5, "to be")
    assert quote_is_exact("to be or not to be", 13, 18, "to be")
    assert not quote_is_exact("to be or not to be", 1, 6, "to be")
    assert not quote_is_exact("to be or not to be", -5, 18, "to be")


@pytest.mark.parametrize("statement", [VALID, FEE, ASIDE])
def test_every_sentence_supports_itself(statement: str) -> None:
    assert citation_recall([Statement(statement, (statement,))]) == 1
