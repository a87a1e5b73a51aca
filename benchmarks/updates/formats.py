"""The same text in another file format, released over the first."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from corpus import read
from evals.release import Terms, Update, release
from index import Embedder, Library

from .trials import Tally

_SAME = (
    ("guide-variants", ("seed.md", "seed.html", "seed.pdf")),
    ("carpentries-instructor", ("current/checkout.md", "html/checkout.html")),
)


def formats(folder: Path, shared: Path, model: Embedder) -> Iterator[Tally]:
    """A tally for each format that takes the place of another."""
    for home, names in _SAME:
        paths = [shared / "data" / home / name for name in names]
        for old, new in permutations([path for path in paths if path.exists()], 2):
            library = Library(folder / f"{old.suffix}{new.suffix}{home}", lambda: model)
            manifest, _ = library.stage([read(old)])
            library.promote(manifest.id, evaluated=False, reason="the edition before")
            found = release(library, Update(incoming=[read(new)]), Terms(promote=False))
            tally = Tally(f"{old.suffix} as {new.suffix}", 1, int(found.verdict == "held"))
            if found.verdict == "held":
                changes = sum(len(each) for _, each in found.changes)
                tally.odd.append(f"{old.name}: {changes} changes; {'; '.join(found.reasons)[:600]}")
            yield tally
