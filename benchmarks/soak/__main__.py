"""Soaks the web application: half an hour of mixed load with rollbacks in the middle.

    python -m benchmarks.soak [--minutes 30] [--command certguide]

Ten callers ask over REST and on the page, read and practise, with about a second between calls;
every two minutes another of two builds goes live. At the end: calls, faults and times for each kind
of caller, and how the server's memory and open files grew after a fifth of the time.
"""

import argparse
import shlex
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.serving import Served, serving
from benchmarks.soak.callers import Caller, Tally, call_until, learners, programs, readers, students
from corpus import bundled
from evals.suite_file import load_suite

ROOT = Path(__file__).parents[2]
CALLERS: dict[str, tuple[Caller, int]] = {
    "programs (REST)": (programs, 4),
    "learners (page)": (learners, 3),
    "readers": (readers, 2),
    "students (practice)": (students, 1),
}
SAMPLE = 5.0  # seconds between looks at the server
CHANGE = 120.0  # seconds between promotions


@dataclass(frozen=True, slots=True)
class Look:
    """What the server held at a moment: seconds since the start, MiB of memory, open files."""

    at: float
    memory: float
    files: int


def main() -> int:
    """Soak, and report; 1 if there was any fault."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--minutes", type=float, default=30.0)
    options.add_argument("--command", default="certguide", help="how the product is called")
    chosen = options.parse_args()
    guide = next(bundled().glob("*.md"))
    suite = load_suite(guide.with_name(f"{guide.stem}.suite.yaml"))
    questions = [case.question for case in suite.cases if not case.history]
    with tempfile.TemporaryDirectory() as folder:
        called = [*shlex.split(chosen.command)]
        builds = _builds(called, Path(folder), guide)
        with serving(called, Path(folder)) as server:
            return _load(server, questions, chosen.minutes * 60, called, builds)


def _builds(called: Sequence[str], folder: Path, guide: Path) -> list[list[str]]:
    """The commands that make one of two builds live, in turn."""
    more = ROOT / "evals" / "documents" / "help-centre.md"
    for documents in ([guide], [guide, more]):
        _run([*called, "build", *map(str, documents), "--promote", "--data", str(folder)])
    return [[*called, "rollback", "--data", str(folder)]]


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True)  # noqa: S603
    return "" if done.returncode == 0 else f"{shlex.join(command)}: {done.stderr.strip()}"


def _load(
    server: Served,
    questions: Sequence[str],
    seconds: float,
    called: Sequence[str],
    changes: Sequence[Sequence[str]],
) -> int:
    over, began = threading.Event(), time.monotonic()
    tallies = {name: Tally() for name in CALLERS}
    threads = [
        threading.Thread(
            target=call_until,
            args=(over, caller, server.address, questions, 100 * seed + place, tallies[name]),
        )
        for seed, (name, (caller, count)) in enumerate(CALLERS.items())
        for place in range(count)
    ]
    for thread in threads:
        thread.start()
    looks: list[Look] = []
    promoted, troubles, next_change = 0, list[str](), CHANGE
    while (at := time.monotonic() - began) < seconds and server.process.poll() is None:
        looks.append(Look(at, server.memory, server.files))
        if at >= next_change:
            trouble = _run(changes[promoted % len(changes)])
            troubles += [trouble] if trouble else []
            promoted, next_change = promoted + 1, next_change + CHANGE
        time.sleep(SAMPLE)
    died = server.process.poll() is not None
    over.set()
    for thread in threads:
        thread.join()
    return _report(tallies, looks, promoted, troubles, died)


def _report(
    tallies: dict[str, Tally], looks: Sequence[Look], promoted: int, troubles: list[str], died: bool
) -> int:
    lines = ["| who | calls | put off | faults | p50 ms | p95 ms |", "|---|--:|--:|--:|--:|--:|"]
    for name, tally in tallies.items():
        times = sorted(tally.seconds) or [0.0]
        p50, p95 = statistics.median(times), times[int(0.95 * (len(times) - 1))]
        lines.append(
            f"| {name} | {len(tally.seconds)} | {tally.put_off} | {len(tally.faults)} "
            f"| {1000 * p50:.0f} | {1000 * p95:.0f} |"
        )
    warm = [look for look in looks if look.at > looks[-1].at / 5]
    part = max(1, len(warm) // 6)
    early = statistics.median(look.memory for look in warm[:part])
    late = statistics.median(look.memory for look in warm[-part:])
    files = [look.files for look in warm]
    lines += [
        f"Memory: {early:.0f} MiB after warm-up, {late:.0f} at the end ({late / early - 1:+.1%}).",
        f"Open files: {files[0]} after warm-up, {files[-1]} at the end, "
        f"from {min(files)} to {max(files)}.",
        f"{promoted} changes of the live build in {looks[-1].at / 60:.0f} minutes.",
    ]
    faults = [fault for tally in tallies.values() for fault in tally.faults] + troubles
    faults += ["the server died"] if died else []
    sys.stdout.write("\n".join([*lines, *(f"fault: {fault}" for fault in faults[:20])]) + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
