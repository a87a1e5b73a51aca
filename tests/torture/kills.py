"""Kills commands at chosen moments, and says where."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from . import dying

_PATIENCE = 120.0  # seconds for a command that nobody kills
_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.torture.dying"])


@dataclass(frozen=True, slots=True)
class Run:
    """How a command went that nobody killed."""

    moves: int
    seconds: float


def unharmed(arguments: Sequence[str], data: Path) -> Run:
    """Runs a command to its end; AssertionError if it fails."""
    began, process, hear = _begun(arguments, data, dying.NEVER)
    code, moves = hear()
    seconds = time.monotonic() - began
    process.join(_PATIENCE)
    assert code == 0, (arguments, code)
    return Run(moves, seconds)


def killed_at_move(arguments: Sequence[str], data: Path, move: int) -> bool:
    """Runs a command that dies before its n-th thing done to the disk; whether it did die."""
    _, process, _ = _begun(arguments, data, move)
    process.join(_PATIENCE)
    return bool(process.exitcode)


def killed_after(arguments: Sequence[str], data: Path, seconds: float) -> bool:
    """Runs a command and kills it so long after it began; whether it was still running."""
    began, process, _ = _begun(arguments, data, dying.NEVER)
    time.sleep(max(0.0, began + seconds - time.monotonic()))
    process.kill()
    process.join(_PATIENCE)
    return process.exitcode != 0


def _begun(
    arguments: Sequence[str], data: Path, deadly: int
) -> tuple[float, BaseProcess, Callable[[], tuple[int, int]]]:
    mine, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=dying.command, args=(arguments, data, deadly, theirs))
    process.start()
    theirs.close()
    assert mine.poll(_PATIENCE)
    assert mine.recv() == "begins"
    began = time.monotonic()

    def hear() -> tuple[int, int]:
        assert mine.poll(_PATIENCE), f"{arguments} did not end"
        code, moves = mine.recv()
        return code, moves

    return began, process, hear
