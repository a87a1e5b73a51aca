"""Opens a library in a process of its own, asks it, and prints what that took as one line of JSON.

    python -m benchmarks.scale.opening LIBRARY DOCUMENT WAY SHARED MOST

Seconds and milliseconds are of this process's CPU, since a busy machine stretches those of a clock;
those of the clock are given beside them. Memory is the most that was resident.
"""

import json
import resource
import sys
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

from .questions import about, asked
from .sources import original

_WARM = 5  # questions before the clock is started


def main(library: Path, document: str, way: str, shared: Path, most: int) -> None:
    """Print the figures of one way of asking."""
    from assistant import Tutor
    from evals.asking import answered, scored
    from index import Library, embedder

    loaded, clock = process_time(), perf_counter()
    opened = Library(library, embedder)
    index = opened.open()
    opening, opening_clock = process_time() - loaded, perf_counter() - clock
    title = next(entry.title for entry in index.documents if entry.document == document)
    cases = about(original(shared), shared)[:most]
    if len(index.documents) == 1:
        way = "free"  # nobody tells the only guide from others
    tutor = Tutor(opened.open)
    every = list(asked(cases, way, document, title))
    for case in every[:_WARM]:
        answered(tutor, case)
    cpu, wall, right, kinds, offered = [], [], 0, dict[str, int](), 0
    for case in every:
        began, clock = process_time(), perf_counter()
        row = answered(tutor, case)
        cpu.append(1000 * (process_time() - began))
        wall.append(1000 * (perf_counter() - clock))
        right += scored(index, case, row).correct
        kind = str(row.get("kind", "error"))
        kinds[kind] = kinds.get(kind, 0) + 1
        offered += title in row.get("choices", ())
    cut, clocked = quantiles(cpu, n=20), quantiles(wall, n=20)
    found = {
        "guides": len(index.documents),
        "passages": index.size,
        "views": index.manifest.views,
        "questions": len(every),
        "opening_cpu": opening,
        "opening_clock": opening_clock,
        "resident_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "p50": cut[9],
        "p95": cut[18],
        "p50_clock": clocked[9],
        "p95_clock": clocked[18],
        "right": right / len(every),
        "kinds": kinds,
        "offered": offered,
    }
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    _, folder, name, how, documents, number = sys.argv
    main(Path(folder), name, how, Path(documents), int(number))
