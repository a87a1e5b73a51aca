"""Releases real editions one after another, plants damage in editions, or makes harmless edits.

    python -m benchmarks.updates [real] [damage] [innocent] [--shared ../shared] [--placements 3]

Tables of what was held and what was answered are in Markdown. Seeds are fixed: equal documents,
equal figures, but for the seconds. Without a part all three are run, which takes half an hour.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from evals.remembering import Remembering
from index import Library, embedder

from .documents import documents
from .editions import chains
from .formats import formats
from .succession import succession
from .tables import damage_table, innocent_table, real_table
from .trials import Bench, Tally, bench, damaged, innocent, together


def main() -> None:
    """Print the tables of the parts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("parts", nargs="*", help="real, damage, innocent; all by default")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--placements", type=int, default=3, help="of each kind in each document")
    parser.add_argument("--seed", type=int, default=0, help="another one, other places")
    parser.add_argument("--document", action="append", help="only this one, or this chain")
    parser.add_argument("--misses", action="store_true", help="say what was not as it should be")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for part in options.parts or _PARTS:
            _PARTS[part](options, Path(folder, part))


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
    tallies = [
        list(damaged(at, options.placements, options.seed)) for at in _benches(options, folder)
    ]
    _tell(options, damage_table, together(tallies))


def _innocent(options: argparse.Namespace, folder: Path) -> None:
    tallies = [list(innocent(at, 1, options.seed)) for at in _benches(options, folder)]
    tallies.append(list(formats(folder / "formats", options.shared, embedder())))
    _tell(options, innocent_table, together(tallies))


def _benches(options: argparse.Namespace, folder: Path) -> Iterator[Bench]:
    model = Remembering(embedder())
    for number, (name, text, suites) in enumerate(documents(options.shared)):
        if not options.document or name in options.document:
            _progress(name)
            yield bench(folder / str(number), name, text, model, suites)


def _tell(
    options: argparse.Namespace,
    table: Callable[[Sequence[Tally]], str],
    tallies: Sequence[Tally],
) -> None:
    _print(f"{table(tallies)}\n")
    for tally in tallies if options.misses else ():
        for odd in tally.odd:
            _print(f"{tally.kind}: {odd}")


def _progress(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")


_PARTS = {"real": _real, "damage": _damage, "innocent": _innocent}

if __name__ == "__main__":
    main()
