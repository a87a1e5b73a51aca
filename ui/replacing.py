"""Files that a command writes: each takes the place of the one before as a whole."""

import os
from contextlib import suppress
from pathlib import Path

from .border import CommandError


def replace_file(path: Path, content: bytes) -> None:
    """Write a file so that who reads it sees all of the old one or all of the new one.

    Raises CommandError "bad_path" for what is no file or stands in no folder, OSError if the system
    refuses; then what stood there stands.
    """
    target = path.resolve()  # a link goes on leading where it leads
    if target.exists() and not target.is_file():
        raise CommandError("bad_path", f"{path} is no file: give the name of one.")
    if not target.parent.is_dir():
        raise CommandError("bad_path", f"There is no folder {target.parent}: make it first.")
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    finally:
        with suppress(OSError):  # such as that it is gone, as it should be
            draft.unlink()
