"""Lets one question at a time through for each browser, however often Send is pressed."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turnstile:
    """Remembers which sessions have a question being answered."""

    def __init__(self) -> None:
        self._inside: set[str] = set()
        self._lock = Lock()

    @contextmanager
    def enter(self, session: str) -> Iterator[bool]:
        """Give True, or False while another question of that session is inside."""
        with self._lock:
            free = session not in self._inside
            self._inside.add(session)
        try:
            yield free
        finally:
            if free:
                with self._lock:
                    self._inside.discard(session)
