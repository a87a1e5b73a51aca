"""One at a time, in the order of arrival, each told how many are before it."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition

Waiting = Callable[[int], object]


class Turns:
    """A fair lock: who came first goes first."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._line: deque[object] = deque()

    @contextmanager
    def turn(self, waiting: Waiting, gone: Callable[[], bool]) -> Iterator[bool]:
        """Waits for its turn, and gives whether it is still wanted then.

        `waiting` is told how many are before it, each time that changes; nothing where nobody was.
        `gone` is asked while it waits whether its caller has left; then it leaves the line.
        """
        ticket = object()
        with self._changed:
            self._line.append(ticket)
        try:
            yield self._reach(ticket, waiting, gone)
        finally:
            with self._changed:
                self._line.remove(ticket)
                self._changed.notify_all()

    def _reach(self, ticket: object, waiting: Waiting, gone: Callable[[], bool]) -> bool:
        told = 0
        while not gone():
            with self._changed:
                before = self._line.index(ticket)
                if before and before == told:
                    self._changed.wait(timeout=0.2)  # and look whether the caller has left
                    continue
            if before != told:
                waiting(before)
            if before == 0:
                return True
            told = before
        return False
