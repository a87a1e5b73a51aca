"""What a fresh process costs, by the system's own account."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU, user and system, its children's too; and seconds by the wall."""

    cpu: float
    wall: float


class ProcessError(Exception):
    """A process that was to be measured failed; the end of what it said."""


def cost(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a command to its end."""
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603
        [*command], env={**environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        told = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise ProcessError(f"{' '.join(command)}: {told[-500:].decode(errors='replace')}")
    wall = time.perf_counter() - began
    return Cost(used.ru_utime + used.ru_stime, wall)
