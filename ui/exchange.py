"""A whole folder in the place of another one, which comes back if the new one does not come."""

import shutil
from contextlib import ExitStack
from pathlib import Path

from index import still

from .border import CommandError


def staging(data: Path) -> Path:
    """The folder beside a data folder in which a new one is made."""
    return data.with_name(f".{data.name}.restoring")


def exchange(data: Path, new: Path) -> None:
    """Puts the folder `new`, which is beside it, in the place of a data folder.

    Nobody writes builds or promotes meanwhile. Raises CommandError "storage" if that is not
    possible; then the old folder stands.
    """
    old = _put_away(data)
    shutil.rmtree(old, ignore_errors=True)
    with ExitStack() as locks:
        try:
            if data.is_dir() and any(data.iterdir()):
                locks.enter_context(still(data, promotions=True))
                data.replace(old)
            new.replace(data)
        except OSError as error:
            recover(data)
            raise CommandError(
                "storage",
                f"The folder {data} cannot be replaced ({error.strerror}): restore to a folder "
                "that is not there yet, with --data, and use that.",
            ) from error
    shutil.rmtree(old, ignore_errors=True)


def recover(data: Path) -> None:
    """Puts a data folder back that was put away for one that did not come."""
    if not data.exists() and (old := _put_away(data)).exists():
        old.replace(data)


def _put_away(data: Path) -> Path:
    return data.with_name(f".{data.name}.replaced")
