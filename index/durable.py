"""Files that are replaced as a whole and are on the disk then, and what killed writers left."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

_ABANDONED = 3600.0  # seconds; no draft takes that long to be written
_DRAFTS = "*.draft"


def write_whole(path: Path, content: bytes) -> None:
    """Puts `content` in the place of a file: who reads it sees the old or the new one.

    Raises OSError when that is not possible; then the old one stands, and nothing beside it.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        flush(path.parent)
    finally:
        with suppress(OSError):  # such as that it is gone, as it should be
            draft.unlink()


def flush(folder: Path) -> None:
    """Has the system write a folder's list of names to the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_all(folder: Path) -> None:
    """Has the system write all that is in a folder to the disk."""
    for path in folder.rglob("*"):
        flush(path)  # opens files as well
    flush(folder)


def abandoned_drafts(folder: Path) -> Iterator[Path]:
    """Files in a data folder, and up to two folders down, that killed processes began to write."""
    for draft in chain(*(folder.glob(f"{'*/' * depth}{_DRAFTS}") for depth in range(3))):
        with suppress(OSError):  # finished in this moment
            if draft.is_file() and time.time() - draft.stat().st_mtime > _ABANDONED:
                yield draft


def discard_abandoned(folder: Path) -> None:
    """Removes what killed processes began to write an hour ago or earlier."""
    for draft in abandoned_drafts(folder):
        draft.unlink(missing_ok=True)
