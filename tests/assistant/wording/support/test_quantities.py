import pytest

from assistant.wording.support.quantities import Quantity, quantities
from assistant.wording.support.tokens import tokens


def _only(text: str) -> Quantity:
    (found,) = quantities(tokens(text, {}))
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2-3 years", "two to three years"),
        ("between 6 and 12", "6 to 12"),
        ("25,000 euros", "€25 000"),
        ("90 minutes", "1.5 hours"),
        ("a week", "seven days"),
        ("three quarters", "75%"),
        ("a 4-hour course", "four hours"),
        ("21 years old", "21"),
    ],
)
def test_the_same_amount_is_equal_however_it_is_written(one: str, other: str) -> None:
    assert _only(one).equals(_only(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two years", "two to three years"),
        ("five weeks", "five members"),
        ("1998", "1989"),
        ("4 euros", "4 dollars"),
    ],
)
def test_another_amount_is_not(one: str, other: str) -> None:
    assert not _only(one).equals(_only(other))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("at least 5 times", "lower"),
        ("16 or older", "lower"),
        ("no more than 5 times", "upper"),
        ("may not be older than three months", "upper"),
        ("up to 70 percent", "upper"),
        ("70 percent", ""),
    ],
)
def test_bounds_are_told_apart(text: str, bound: str) -> None:
    assert _only(text).bound == bound
