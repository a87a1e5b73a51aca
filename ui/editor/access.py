"""The password of the editor's page, and what it opens."""

import hmac
from collections.abc import Mapping
from hashlib import sha256

from ..border import CommandError
from .attempts import Attempts
from .sessions import Sessions

VARIABLE = "CERTGUIDE_EDITOR_PASSWORD"
SHORTEST = 12  # characters


class TooManyError(Exception):
    """An address gave too many wrong passwords; `seconds` until it may try again."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:.0f} seconds")
        self.seconds = seconds


class PasswordError(CommandError):
    """The editor's page was asked for without a password that can guard it."""


def password_from(environment: Mapping[str, str]) -> str:
    """The editor's password; PasswordError when it is missing or too short."""
    password = environment.get(VARIABLE, "")
    if len(password) < SHORTEST:
        problem = f"has {len(password)} characters" if password else "is not set"
        raise PasswordError(
            "editor_password",
            f"The editor's page needs a password, and {VARIABLE} {problem}: set it to "
            f"{SHORTEST} characters or more.",
        )
    return password


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
