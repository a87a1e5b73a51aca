"""Who is signed in: random tokens that the server remembers until they expire."""

import secrets
import time
from collections.abc import Callable
from hashlib import sha256
from threading import Lock

LIFETIME = 8 * 3600.0  # seconds
MOST = 100  # signed in at once; the oldest is signed out for one more


class Sessions:
    """The open sessions. Tokens are kept as digests: reading memory or a dump gives none away."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ends: dict[bytes, float] = {}
        self._lock = Lock()

    def open(self) -> str:
        """A new session's token."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._ends[_digest(token)] = self._clock() + LIFETIME
            for oldest in list(self._ends)[:-MOST]:
                del self._ends[oldest]
        return token

    def holds(self, token: str) -> bool:
        """Whether a token is of a session that is still open."""
        with self._lock:
            return self._ends.get(_digest(token), 0.0) > self._clock()

    def close(self, token: str) -> None:
        """End a session, if there is one."""
        with self._lock:
            self._ends.pop(_digest(token), None)


def _digest(token: str) -> bytes:
    return sha256(token.encode("utf-8", "surrogateescape")).digest()
