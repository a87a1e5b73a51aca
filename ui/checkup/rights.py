"""Who may write to the data folder: builds in it can be forged by whoever may."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from .checked import Checked


def check_rights(data: Path) -> Iterator[Checked]:
    """The folder, if it is there; its own account's group, where that has one, is nobody else."""
    try:
        status = data.stat()
    except OSError:  # told by whatever reads it
        return
    groups = status.st_mode & stat.S_IWGRP and status.st_gid != os.getgid()
    if not (groups or status.st_mode & stat.S_IWOTH):
        yield Checked("rights", "sound")
        return
    problem = (
        f"Others on this machine can write to the data folder {data}, and so change what is "
        f"answered: take that from them with `chmod go-w {data}`."
    )
    yield Checked("rights", "open to others", (problem,))
