import pytest

from evals.permutation import permutation_test


def test_p_by_hand() -> None:
    # Three conversations became worse by one case each: of the 2 ** 3 sign patterns, all minus and
    # all plus are as large as -3.
    assert permutation_test([-1, -1, -1], "abc") == 2 / 8
    # -2 - 1 + 1 is -2. The patterns give 4, 2, 2, 0, 0, -2, -2 and -4: six are as large.
    assert permutation_test([-2, -1, 1], "abc") == 6 / 8


def test_a_conversation_is_flipped_as_a_whole() -> None:
    # One by one, six cases would be 2 / 2 ** 6; in two conversations they are 2 / 2 ** 2.
    assert permutation_test([-1] * 6, "abcdef") == 2 / 64
    assert permutation_test([-1] * 6, "aaabbb") == 2 / 4


def test_what_does_not_differ_changes_nothing() -> None:
    assert permutation_test([-1, -1, 0, 0, 0, 1, -1], "abcdeff") == 2 / 4
    assert permutation_test([0.0, 0.0], "ab") == 1
    assert permutation_test([], "") == 1


def test_many_conversations_are_drawn_and_repeat() -> None:
    differences = [-1.0] * 16 + [1.0] * 4
    p = permutation_test(differences, range(20))
    # The sign test: 2 * P(X >= 16 of 20) = 2 * 6196 / 2 ** 20 = 0.0118.
    assert p == pytest.approx(0.0118, abs=0.004)
    assert p == permutation_test(differences, range(20))


def test_p_is_never_zero() -> None:
    assert permutation_test([-1.0] * 400, range(400)) == 1 / 10_000
