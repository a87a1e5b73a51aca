"""A command that is killed: at the n-th thing that it does to the data folder, or from outside.

It runs in a process of its own, forked from one that has imported everything, so that its time is
spent on the work and not on starting.
"""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from multiprocessing.connection import Connection
from pathlib import Path

import chromadb  # noqa: F401 (imported before the fork)
import onnxruntime  # noqa: F401

import evals.release
import ui.releasing
from ui.border import run
from ui.cli import cli
from ui.commands import build, builds_prune, release, rollback

WARM = (evals.release, ui.releasing, build, builds_prune, release, rollback)
_MOVES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir")  # also beside a descriptor
_OPENS = ("open", "sqlite3.connect")
NEVER = 0


def command(arguments: Sequence[str], data: Path, deadly: int, parent: Connection) -> None:
    """Runs certguide; `parent` is told that it begins, and how many things it did to the disk.

    It dies by SIGKILL right before the thing of number `deadly`, which counts from 1.
    """
    done = 0
    folder = str(data)

    def count(event: str, details: tuple[object, ...]) -> None:
        nonlocal done
        touched = event in _OPENS and str(details[0]).removeprefix("file://").startswith(folder)
        if touched or event in _MOVES:
            done += 1
            if done == deadly:
                os.kill(os.getpid(), signal.SIGKILL)

    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        parent.send("begins")
        sys.addaudithook(count)
        code = run(cli, [*arguments, "--data", folder])
    parent.send((code, done))
