"""Damages documents at random and reads them, for as long as it is told to.

What the tests do for seconds (`tests/corpus/test_fuzz.py`), this does for minutes. It also looks
for documents whose reading time grows faster than they do: a few broken lines, repeated.

    python benchmarks/fuzz_readers.py --seconds 60 [--seed 0] [--documents FOLDER]

Each failure is printed with the seed that makes it again; the exit code is 1 if there was one.
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.checks import check_guide, check_windows
from tests.corpus.mutations import mutated
from tests.corpus.reading import READERS, read_bytes

_REPEATED = 100_000  # characters
_SLOWEST = 10.0  # seconds of CPU for them


def main() -> None:
    """Fuzz, and print what was done."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--documents", type=Path, help="real documents to damage as well")
    options = parser.parse_args()
    given = _documents(options.documents) if options.documents else []
    done = Counter[str]()
    end = time.monotonic() + options.seconds
    seed = options.seed
    while time.monotonic() < end:
        done[_fuzz(seed, given)] += 1
        seed += 1
    sys.stdout.write(f"seeds {options.seed} to {seed - 1}: {dict(done)}\n")
    sys.exit(done["failed"] > 0)


def _documents(folder: Path) -> list[tuple[str, str]]:
    return [
        (path.suffix, path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted(folder.rglob("*"))
        if path.suffix in READERS
    ]


def _fuzz(seed: int, given: Sequence[tuple[str, str]]) -> str:
    """Read one damaged document; "read", "refused" or "failed"."""
    chance = random.Random(seed)  # noqa: S311
    suffix, document = chance.choice([*given, *((suffix, "") for suffix in READERS)])
    text = mutated(chance, suffix, document)
    repeats = chance.random() < 0.3
    if repeats:
        low = chance.randrange(len(text) + 1)
        text = _repeated(text[low : low + chance.randint(1, 120)])
    try:
        start = time.process_time()
        guide = read_bytes(text.encode(), suffix)
        if guide:
            found = check_guide(guide)
            if not repeats:
                check_windows(found)
        if time.process_time() - start > _SLOWEST:
            raise AssertionError("slow")
    except Exception:  # noqa: BLE001  # a border: whatever it was is reported
        sys.stdout.write(f"seed {seed} {suffix} {text[:60]!r}\n{traceback.format_exc(limit=-2)}\n")
        return "failed"
    return "read" if guide else "refused"


def _repeated(motif: str) -> str:
    return (motif or "x") * (_REPEATED // max(1, len(motif)))


if __name__ == "__main__":
    main()
