"""Who learns at the terminal of this machine: a token like a browser's, in a file of its own."""

import os
import secrets
from pathlib import Path

from filelock import FileLock, Timeout

from index import make_private

from .cookie import is_token
from .errors import LearnersError

FILE = "terminal-learner"
_PATIENCE = 10.0  # seconds that one waits for another who makes it


def terminal_learner(data: Path) -> str:
    """The token in the data folder, made at first use; only its owner may read the file.

    Raises LearnersError if it can be neither read nor made.
    """
    path = data / FILE
    try:
        token = _read(path) or _make(path)
    except (OSError, Timeout) as error:
        reason = getattr(error, "strerror", None) or error.__class__.__name__
        raise LearnersError(
            "unwritable",
            f"The file {FILE} in the data folder cannot be used ({reason}): see that certguide may "
            "write there and the disk is not full.",
        ) from error
    if not is_token(token):
        raise LearnersError(
            "damaged",
            f"The file {FILE} in the data folder names nobody: move it away to begin anew, or put "
            "back what was in it.",
        )
    return token


def forget_terminal_learner(data: Path) -> None:
    """Let whoever comes next be somebody else; OSError if the file cannot be removed."""
    (data / FILE).unlink(missing_ok=True)


def _read(path: Path) -> str:
    """The token, "" if there is none yet."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return ""


def _make(path: Path) -> str:
    """A new token; or that of another process which was first."""
    make_private(path.parent)
    with FileLock(path.with_name(f"{FILE}.lock"), timeout=_PATIENCE):
        if not _read(path):
            draft = path.with_name(f"{FILE}.draft")
            draft.unlink(missing_ok=True)  # of one that died here
            with os.fdopen(
                os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w"
            ) as file:
                file.write(secrets.token_urlsafe(32))
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        return _read(path)
