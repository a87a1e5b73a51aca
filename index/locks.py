"""Who writes to a data folder: a lock of the system, and a note of who holds it.

The system's lock ends with its process, however that ends. The note only tells of it, so that what
a killed process left locks nobody out.
"""

import json
import logging
import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from .errors import LibraryError

BUILDS_LOCK = "lock"
LIVE_LOCK = "live.lock"
PATIENCE = 30.0  # seconds that a writer waits for another one
SILENCE = 1.0  # seconds until it says that it waits
_LONGEST = 80  # characters of a command that are told

logger = logging.getLogger(__name__)


@contextmanager
def locked(folder: Path, name: str) -> Iterator[None]:
    """Holds the lock `name` of a data folder; waits for who holds it, and says so.

    Raises LibraryError "locked", which names the other process, after `PATIENCE` seconds.
    """
    lock, note = FileLock(folder / name), folder / f"{name}.holder"
    try:
        lock.acquire(timeout=min(SILENCE, PATIENCE))
    except Timeout:
        logger.warning("Waiting: %s.", _told(folder, note))
        _wait(lock, folder, note)
    try:
        _sign(note)
        yield
    finally:
        with suppress(OSError):
            note.unlink()
        lock.release()


def _wait(lock: FileLock, folder: Path, note: Path) -> None:
    try:
        lock.acquire(timeout=max(PATIENCE - SILENCE, 0))
    except Timeout as error:
        raise LibraryError("locked", f"{_told(folder, note)}: wait for it to end.") from error


def signature() -> dict[str, str | int]:
    """What who holds a lock says of itself: its process, its command, and since when."""
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    program = Path(sys.argv[0]).name
    command = shlex.join([program, *sys.argv[1:]])[:_LONGEST]
    return {"process": os.getpid(), "command": command, "since": since}


def _sign(note: Path) -> None:
    with suppress(OSError):  # a full disk is told where something has to be kept
        note.write_text(json.dumps(signature()))


def _told(folder: Path, note: Path) -> str:
    try:
        holder = json.loads(note.read_bytes())
        who = (
            f"`{holder['command']}` (process {int(holder['process'])}, "
            f"since {datetime.fromisoformat(holder['since']):%Y-%m-%d %H:%M:%S})"
        )
    except (OSError, ValueError, LookupError, TypeError):  # not signed yet
        who = "Another process"
    return f"{who} is writing to {folder}"


@contextmanager
def still(folder: Path, *, promotions: bool = False) -> Iterator[None]:
    """Nobody makes or removes builds in a data folder meanwhile; nor promotes, if `promotions`."""
    with ExitStack() as locks:
        if os.access(folder, os.W_OK):  # else nobody can
            locks.enter_context(locked(folder, BUILDS_LOCK))
            if promotions:
                locks.enter_context(locked(folder, LIVE_LOCK))
        yield
