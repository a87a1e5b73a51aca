"""The password that guards the editor's page."""

from collections.abc import Mapping

from .border import CommandError

VARIABLE = "CERTGUIDE_EDITOR_PASSWORD"
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
