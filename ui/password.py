"""The secrets that guard the server: the editor's password and the programs' key."""

from collections.abc import Mapping

from .border import CommandError

VARIABLE = "CERTGUIDE_EDITOR_PASSWORD"
KEY_VARIABLE = "CERTGUIDE_API_KEY"
SHORTEST = 12  # characters


def editor_password(environment: Mapping[str, str]) -> str:
    """The editor's password; CommandError when it is missing or too short."""
    password = environment.get(VARIABLE, "")
    if len(password) < SHORTEST:
        problem = f"has {len(password)} characters" if password else "is not set"
        raise CommandError(
            "editor_password",
            f"The editor's page needs a password, and {VARIABLE} {problem}: set it to "
            f"{SHORTEST} characters or more.",
        )
    return password


def api_key(environment: Mapping[str, str]) -> str | None:
    """The key that programs have to show, None if none is set; CommandError for a poor one."""
    key = environment.get(KEY_VARIABLE, "")
    if not key:
        return None
    if len(key) < SHORTEST or not (key.isascii() and key.isprintable()) or " " in key:
        raise CommandError(
            "api_key",
            f"{KEY_VARIABLE} is no good key: set it to {SHORTEST} or more letters, digits and "
            "signs without spaces.",
        )
    return key
