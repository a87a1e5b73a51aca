"""Releases real editions one after another, or plants damage in editions, and tells what is held.

    python -m benchmarks.updates real [--shared ../shared]
    python -m benchmarks.updates damage [--shared ../shared] [--placements 3] [--document NAME]...

Tables are in Markdown. Seeds are fixed: equal documents, equal figures, but for the seconds.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from index import Library, embedder

from .documents import documents
from .editions import chains
from .formats import formats
from .remembering import Remembering
from .succession import succession
from .tables import damage_table, innocent_table, real_table
from .trials import Tally, bench, damaged, innocent, together


def main() -> None:
    """Print the tables of one of the two parts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("part", choices=["real", "damage"])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--placements", type=int, default=3, help="of each kind in each document")
    parser.add_argument("--seed", type=int, default=0, help="another one, other places")
    parser.add_argument("--document", action="append", help="only this one, or this chain")
    parser.add_argument("--misses", action="store_true", help="say what was not as it should be")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.part == "real":
            _real(options, Path(folder))
        else:
            _damage(options, Path(folder))


def _real(options: argparse.Namespace, folder: Path) -> None:
    model = embedder()
    library = Library(folder, lambda: model)
    steps = []
    for name, paths in chains(options.shared):
        if not options.document or name in options.document:
            for step in succession(library, paths):
                _progress(f"{name}: {step.edition}: {step.verdict}")
                steps.append((name, step))
    _print(real_table(steps))
    for name, step in steps if options.misses else ():
        for odd in step.after.odd if step.after else ():
            _print(f"{name}, {step.edition}: {odd}")


def _damage(options: argparse.Namespace, folder: Path) -> None:
    model = Remembering(embedder())
    planted: list[list[Tally]] = []
    harmless: list[list[Tally]] = []
    for number, (name, text, suites) in enumerate(documents(options.shared)):
        if not options.document or name in options.document:
            _progress(name)
            at = bench(folder / str(number), name, text, model, suites)
            planted.append(list(damaged(at, options.placements, options.seed)))
            harmless.append(list(innocent(at, 1, options.seed)))
    harmless.append(list(formats(folder / "formats", options.shared, model)))
    for table, tallies in (
        (damage_table, together(planted)),
        (innocent_table, together(harmless)),
    ):
        _print(f"{table(tallies)}\n")
        for tally in tallies if options.misses else ():
            for odd in tally.odd:
                _print(f"{tally.kind}: {odd}")


def _progress(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
