from threading import Event, Thread
from time import sleep

import pytest

from ui.chat.turnstile import Turnstile


def test_a_second_question_of_the_same_browser_waits_outside() -> None:
    turnstile = Turnstile()
    with turnstile.enter("a") as first, turnstile.enter("a") as second:
        assert first
        assert not second
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


def test_a_question_called_back_sees_it_and_the_next_one_may_enter() -> None:
    turnstile = Turnstile()
    with turnstile.enter("a") as old, turnstile.enter("b") as other:
        with turnstile.cleared("a", patience=0):
            pass
        assert old
        assert old.recalled
        assert other
        assert not other.recalled
        with turnstile.enter("a") as new:
            assert new
            assert not new.recalled
    with turnstile.enter("a") as again:
        assert again


def test_a_call_back_waits_for_the_question_which_shows_its_end_after_it() -> None:
    turnstile = Turnstile()
    seen: list[str] = []
    inside = Event()

    def ask() -> None:
        with turnstile.enter("a") as visit:
            assert visit
            inside.set()
            while not visit.recalled:
                sleep(0.001)
            seen.append("old one ended")
            visit.give_way(10)
            seen.append("old one shows its end")

    asking = Thread(target=ask)
    asking.start()
    assert inside.wait(10)
    with turnstile.cleared("a", patience=10):
        sleep(0.01)
        seen.append("new one begins")
    asking.join()
    assert seen == ["old one ended", "new one begins", "old one shows its end"]


def test_nothing_inside_is_nothing_to_wait_for() -> None:
    with Turnstile().cleared("a"):
        pass
