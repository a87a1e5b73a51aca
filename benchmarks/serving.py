"""The web application as a process of its own, and what it holds and spends."""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")  # a second, of /proc


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers at an address."""

    address: str
    process: "subprocess.Popen[str]"

    @property
    def memory(self) -> float:
        """Resident, in MiB."""
        status = self._told("status")
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024

    @property
    def files(self) -> int:
        """How many are open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    @property
    def spent(self) -> float:
        """Seconds of processor since it began, of all its threads."""
        after_name = self._told("stat").rpartition(")")[2].split()
        return (int(after_name[11]) + int(after_name[12])) / _TICKS

    def _told(self, file: str) -> str:
        return Path(f"/proc/{self.process.pid}/{file}").read_text(encoding="ascii")


@contextmanager
def serving(command: Sequence[str], folder: Path) -> Iterator[Served]:
    """Serve a data folder on a free port of this machine; it is ended in the end."""
    with subprocess.Popen(  # noqa: S603  # the operator's own command
        [*command, "chat", "--port", "0", "--data", str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None  # noqa: S101
            line = process.stdout.readline()
            found = re.findall(r"http://\S+", line)
            if not found:
                raise RuntimeError(f"the server did not begin: {line!r}")
            yield Served(found[0], process)
        finally:
            process.terminate()


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
