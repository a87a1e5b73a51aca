"""The password of the editor's page, and what it opens."""

import hmac
from hashlib import sha256

from ..attempts import Attempts
from .sessions import Sessions


class TooManyError(Exception):
    """An address gave too many wrong passwords; `seconds` until it may try again."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:.0f} seconds")
        self.seconds = seconds


class Access:
    """Signs editors in and out."""

    def __init__(
        self, password: str, sessions: Sessions | None = None, attempts: Attempts | None = None
    ) -> None:
        self._password = _digest(password)
        self._sessions = sessions or Sessions()
        self._attempts = attempts or Attempts()
        self.holds = self._sessions.holds
        self.sign_out = self._sessions.close

    def sign_in(self, password: str, address: str) -> str | None:
        """A new session's token, None for a wrong password; TooManyError after too many."""
        seconds = self._attempts.wait(address)
        if seconds > 0:
            raise TooManyError(seconds)
        # Digests are equally long, so that the comparison takes as long for every password.
        if not hmac.compare_digest(_digest(password), self._password):
            self._attempts.fail(address)
            return None
        self._attempts.forget(address)
        return self._sessions.open()


def _digest(password: str) -> bytes:
    return sha256(password.encode("utf-8", "surrogateescape")).digest()
