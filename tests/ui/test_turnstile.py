import pytest

from ui.turnstile import Turnstile


def test_a_second_question_of_the_same_browser_waits_outside() -> None:
    turnstile = Turnstile()
    with turnstile.enter("a") as first, turnstile.enter("a") as second:
        assert (first, second) == (True, False)
        with turnstile.enter("a") as third:
            assert not third


def test_browsers_do_not_wait_for_each_other() -> None:
    turnstile = Turnstile()
    with turnstile.enter("a"), turnstile.enter("b") as other:
        assert other


def test_an_error_leaves_the_way_free() -> None:
    turnstile = Turnstile()
    with pytest.raises(RuntimeError), turnstile.enter("a"):
        raise RuntimeError
    with turnstile.enter("a") as again:
        assert again
