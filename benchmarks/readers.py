"""Measures how fast guides are read and cut into passages, and how much memory a folder takes.

The documents are made up, each of its own, and equal from run to run. What counts is CPU time, and
of that the best of several passes over each guide: what else the machine does can only add to it.
How fast the machine was meanwhile is told by markdown-it-py, which parses the same few Markdown
guides between the passes: compare runs by "read / reference". Each kind is measured in a process of
its own, so that its peak memory is not that of what ran before.

    python benchmarks/readers.py [--shared ../shared] [--passes 5] [--json]
"""

import argparse
import json
import math
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt
from rich.console import Console
from rich.table import Table

from corpus import Guide, passages, read_all
from tests.corpus import sample_guides

BOOK = Path("data", "hostile-pdf", "sf_GeoTopo-komprimiert.pdf")
_REFERENCES = 20


@dataclass(frozen=True)
class Measure:
    """What the documents cost: seconds, and megabytes (10**6 bytes).

    `read_s` and `cut_s` are CPU time, the best of the passes for each guide; `wall_s` is a pass;
    `peak_mb` is memory. All count the PDF readers in, which are processes of their own.
    `reference` is what markdown-it-py parsed meanwhile, in MB a second of CPU time.
    """

    documents: str
    guides: int
    passages: int
    text_mb: float
    read_s: float
    cut_s: float
    wall_s: float
    peak_mb: float
    reference: float

    @property
    def read_speed(self) -> float:
        """MB of text read in a second of CPU time."""
        return self.text_mb / self.read_s

    @property
    def speed(self) -> float:
        """MB of text read and cut into passages in a second of CPU time."""
        return self.text_mb / (self.read_s + self.cut_s)

    @property
    def against_reference(self) -> float:
        """How many times as fast as the reference guides are read."""
        return self.read_speed / self.reference


def main() -> None:
    """Measure every kind of document and print a table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", metavar="KIND", help=argparse.SUPPRESS)
    options = parser.parse_args()
    book = options.shared / BOOK
    if options.only:
        sys.stdout.write(json.dumps(asdict(_measure_kind(options.only, book, options.passes))))
        return
    kinds = [name for name in _KINDS if name != "PDF book" or book.exists()]
    found = [_measured(name, options.shared, options.passes) for name in kinds]
    if options.json:
        rows = [asdict(one) | {"mb_per_cpu_s": one.speed} for one in found]
        sys.stdout.write(json.dumps({"machine": _machine(), "measures": rows}, indent=1) + "\n")
    else:
        _print(found)


def measure(name: str, path: Path, passes: int) -> Measure:
    """Read everything below a path, one guide after the other, and keep none; so often."""
    rounds: list[list[Cost]] = []
    references: list[list[float]] = []
    wall_s = float("inf")
    for _ in range(passes):
        wall = time.perf_counter()
        rounds.append(list(_costs(path)))
        wall_s = min(wall_s, time.perf_counter() - wall)
        references.append(list(_reference_costs()))
    size = sum(len(text.encode()) for text in _reference_texts())
    return Measure(
        name,
        guides=len(rounds[0]),
        passages=sum(cost.passages for cost in rounds[0]),
        text_mb=sum(cost.size for cost in rounds[0]) / 1e6,
        read_s=_best([[cost.read_s for cost in costs] for costs in rounds]),
        cut_s=_best([[cost.cut_s for cost in costs] for costs in rounds]),
        wall_s=wall_s,
        peak_mb=_peak(),
        reference=size / 1e6 / _best(references),
    )


class Cost(NamedTuple):
    """What one guide took in one pass: seconds of CPU time; `size` is its bytes of text."""

    size: int
    passages: int
    read_s: float
    cut_s: float


def _costs(path: Path) -> Iterator[Cost]:
    start = _cpu()
    for guide in read_all([path]):
        if not isinstance(guide, Guide):
            raise SystemExit(f"{guide.path}: {guide.error.message}")
        read = _cpu()
        cut = len(passages(guide))
        yield Cost(len(guide.text.encode()), cut, read - start, _cpu() - read)
        start = _cpu()


def _reference_costs() -> Iterator[float]:
    parser = MarkdownIt().enable("table")
    for text in _reference_texts():
        start = _cpu()
        parser.parse(text)
        yield _cpu() - start


def _reference_texts() -> list[str]:
    return [sample_guides.markdown(sample_guides.guide(seed)) for seed in range(_REFERENCES)]


def _best(rounds: Sequence[Sequence[float]]) -> float:
    """The sum of each document's best."""
    return math.fsum(map(min, zip(*rounds, strict=True)))


def _folder(
    write: Callable[[list[sample_guides.Part]], str], suffix: str, count: int, folder: Path
) -> None:
    for seed in range(count):
        (folder / f"{seed}{suffix}").write_text(write(sample_guides.guide(seed)))


def _short_lines(folder: Path) -> None:
    (folder / "lines.txt").write_text("".join(f"line {number}\n" for number in range(100_000)))


def _pdf(folder: Path) -> None:
    (folder / "pages.pdf").write_bytes(sample_guides.pdf(100))


_KINDS: dict[str, Callable[[Path], None]] = {
    "Markdown, 100 guides": partial(_folder, sample_guides.markdown, ".md", 100),
    "Markdown, 1,000": partial(_folder, sample_guides.markdown, ".md", 1000),
    "text, 1,000": partial(_folder, sample_guides.text, ".txt", 1000),
    "wrapped text, 1,000": partial(_folder, sample_guides.wrapped_text, ".txt", 1000),
    "HTML, 1,000": partial(_folder, sample_guides.html, ".html", 1000),
    "text, 100,000 short lines": _short_lines,
    "PDF, 100 pages": _pdf,
    "PDF book": lambda folder: None,  # the file is there already
}


def _measure_kind(name: str, book: Path, passes: int) -> Measure:
    with tempfile.TemporaryDirectory() as folder:
        _KINDS[name](Path(folder))
        return measure(name, book if name == "PDF book" else Path(folder), passes)


def _measured(name: str, shared: Path, passes: int) -> Measure:
    """The measure of one kind, taken in another process."""
    command = [sys.executable, __file__, "--only", name, "--shared", str(shared)]
    command += ["--passes", str(passes)]
    return Measure(**json.loads(subprocess.check_output(command)))  # noqa: S603


def _cpu() -> float:
    """Seconds of CPU time of this process and of the PDF readers that it started and ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _peak() -> float:
    units = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return units / 1e6 if sys.platform == "darwin" else units / 1000  # bytes there, kB elsewhere


def _machine() -> dict[str, object]:
    return {
        "date": date.today().isoformat(),
        "machine": platform.machine(),
        "system": platform.system(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
    }


def _print(found: Sequence[Measure]) -> None:
    table = Table(title=", ".join(f"{name} {value}" for name, value in _machine().items()))
    table.add_column("documents")
    figures = ("passages", "MB", "read s", "cut s", "wall s", "read MB/s", "in all MB/s")
    for name in (*figures, "reference", "read / ref.", "peak MB"):
        table.add_column(name, justify="right")
    for one in found:
        seconds = (one.text_mb, one.read_s, one.cut_s, one.wall_s)
        speeds = (one.read_speed, one.speed, one.reference, one.against_reference, one.peak_mb)
        cells = [f"{figure:.2f}" for figure in (*seconds, *speeds)]
        table.add_row(one.documents, str(one.passages), *cells)
    Console(width=140).print(table)


if __name__ == "__main__":
    main()
