"""Builds the libraries, and edits one question of the largest."""

import re
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from corpus import Guide, Unreadable, read_all
from index import Library, embedder

from .guides import write_guides
from .sources import original, sources

_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Built:
    """What building took: seconds of CPU and of the clock, megabytes on the disk.

    `embedded` and `kept` are texts whose vectors were made, and found from an earlier build.
    """

    guides: int
    cpu: float
    clock: float
    disk: float
    embedded: int
    kept: int


def build(folder: Path, shared: Path, count: int, seed: int) -> Built:
    """A library of so many guides in a data folder, live; one that is there already is kept."""
    one = original(shared)
    made = write_guides(folder / "guides", sources(shared), count - 1, seed)
    library = Library(folder, embedder)
    cpu, clock = process_time(), perf_counter()
    manifest, _ = library.stage(_read([one, *made]))
    if library.live != manifest.id:
        library.promote(manifest.id, evaluated=False, reason="benchmark")
    took = process_time() - cpu, perf_counter() - clock
    size = sum(path.stat().st_size for path in (folder / "builds").rglob("*") if path.is_file())
    return Built(count, *took, size / _BYTES, manifest.embedded, manifest.kept)


def edit(folder: Path) -> Built:
    """One sentence of one guide of a library changed, and live."""
    library = Library(folder, embedder)
    library.open()
    guides = [entry for entry in sorted((folder / "guides").glob("*.md")) if entry.is_file()]
    text = guides[0].read_text(encoding="utf-8")
    told = re.sub(r"(?m)^(\w[^\n|]{80,})$", r"\1 This sentence is new.", text, count=1)
    changed = folder / "edited" / guides[0].name
    changed.parent.mkdir(exist_ok=True)
    changed.write_text(told, encoding="utf-8")
    cpu, clock = process_time(), perf_counter()
    (new,) = _read([changed])
    rest = [guide for guide in library.guides() if guide.document != new.document]
    manifest, _ = library.stage([*rest, new])
    library.promote(manifest.id, evaluated=False, reason="benchmark")
    library.open()
    took = process_time() - cpu, perf_counter() - clock
    return Built(len(guides) + 1, *took, 0.0, manifest.embedded, manifest.kept)


def _read(paths: list[Path]) -> list[Guide]:
    return [guide for guide in read_all(paths) if not isinstance(guide, Unreadable)]
