"""One generation at a time, first come first served, and each knows how many are before it."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread

import pytest

from assistant.models.local.turns import Turns

Told = SimpleQueue[tuple[str, int]]


class Caller:
    """Waits in a thread and tells its place; -1 is its turn, which it holds until it may go."""

    def __init__(self, name: str, turns: Turns, told: Told) -> None:
        self.in_turn, self.done, self.gone = Event(), Event(), Event()
        self._thread = Thread(target=self._run, args=(name, turns, told))
        self._thread.start()

    def _run(self, name: str, turns: Turns, told: Told) -> None:
        with turns.turn(lambda place: told.put((name, place)), self.gone.is_set) as reached:
            if reached:
                told.put((name, -1))
                self.in_turn.set()
                self.done.wait()

    def end(self) -> None:
        self.done.set()
        self._thread.join()


@pytest.fixture
def told() -> Told:
    return SimpleQueue()


@pytest.fixture
def caller(told: Told) -> Callable[[str], Caller]:
    turns = Turns()
    return lambda name: Caller(name, turns, told)


def test_places_move_up_in_the_order_of_arrival(
    caller: Callable[[str], Caller], told: Told
) -> None:
    first = caller("first")
    assert told.get(timeout=5) == ("first", -1)
    second = caller("second")
    assert told.get(timeout=5) == ("second", 1)
    third = caller("third")
    assert told.get(timeout=5) == ("third", 2)
    assert not second.in_turn.is_set()
    first.end()
    moved = {told.get(timeout=5) for _ in range(3)}
    assert moved == {("second", 0), ("second", -1), ("third", 1)}
    second.end()
    assert [told.get(timeout=5) for _ in range(2)] == [("third", 0), ("third", -1)]
    third.end()


def test_who_leaves_the_line_holds_nobody_up(caller: Callable[[str], Caller], told: Told) -> None:
    first = caller("first")
    assert told.get(timeout=5) == ("first", -1)
    leaving = caller("leaving")
    assert told.get(timeout=5) == ("leaving", 1)
    last = caller("last")
    assert told.get(timeout=5) == ("last", 2)
    leaving.gone.set()
    assert told.get(timeout=5) == ("last", 1)
    leaving.end()
    first.end()
    assert [told.get(timeout=5) for _ in range(2)] == [("last", 0), ("last", -1)]
    last.end()
    assert not leaving.in_turn.is_set()


def test_an_error_in_a_turn_ends_it() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="oops"), turns.turn(lambda _: None, lambda: False):
        raise ValueError("oops")
    with turns.turn(lambda _: None, lambda: False) as reached:
        assert reached
