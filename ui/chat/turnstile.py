"""Lets one question at a time through for each browser, and calls the one inside back."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock

PATIENCE = 2.0  # seconds that a new conversation waits for the answer of the old one to end


class Visit:
    """One question that is being answered; it leaves as soon as it sees that it was `recalled`."""

    def __init__(self) -> None:
        self._recalled = Event()
        self._left = Event()
        self._settled = Event()

    @property
    def recalled(self) -> bool:
        """Whether its answer is wanted no more."""
        return self._recalled.is_set()

    def recall(self, patience: float) -> None:
        """Ask the question to leave, and wait up to `patience` seconds until it has."""
        self._recalled.set()
        self._left.wait(patience)

    def leave(self) -> None:
        """Tell whoever waits for it that nothing of it is left."""
        self._left.set()

    def settle(self) -> None:
        """Tell the question that who called it back has done what that was for."""
        self._settled.set()

    def give_way(self, patience: float = PATIENCE) -> None:
        """Leave, and wait up to `patience` seconds for what it was called back for."""
        self.leave()
        self._settled.wait(patience)


class Turnstile:
    """Remembers which sessions have a question being answered."""

    def __init__(self) -> None:
        self._inside: dict[str, Visit] = {}
        self._lock = Lock()

    @contextmanager
    def enter(self, session: str) -> Iterator[Visit | None]:
        """Give a visit, or None while another question of that session is inside."""
        visit = Visit()
        with self._lock:
            first = self._inside.setdefault(session, visit)
        if first is not visit:
            yield None
            return
        try:
            yield visit
        finally:
            with self._lock:
                if self._inside.get(session) is visit:
                    del self._inside[session]
            visit.leave()

    @contextmanager
    def cleared(self, session: str, patience: float = PATIENCE) -> Iterator[None]:
        """Call the session's question back and wait for it; the next one may come in at once.

        What is done inside is done before the question that was called back shows its end.
        """
        with self._lock:
            visit = self._inside.pop(session, None)
        if visit is not None:
            visit.recall(patience)
        try:
            yield
        finally:
            if visit is not None:
                visit.settle()
