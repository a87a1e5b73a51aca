"""Documents to damage: the repository's own, real ones where there are any, and made-up ones."""

import random
from functools import cache

from tests.corpus import sample_guides
from tests.corpus.mutations import mutated
from tests.project import ROOT
from tests.shared import SHARED

from .hostile import damaged

TEXT = (".md", ".html", ".txt")
_LONGEST = 20_000  # characters of a document that are damaged; the time grows with them
_LARGEST = 200_000  # bytes of a PDF
_REPEATED = 40_000  # characters of a motif that is repeated


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Suffix and content of every text document at hand."""
    own = [
        ROOT / "README.md",
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "corpus" / "guides").iterdir(),
    ]
    found = [*own, *(SHARED / "data").rglob("*")]
    return tuple(
        (path.suffix, path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted(found)
        if path.suffix in TEXT and path.is_file()
    )


@cache
def pdfs() -> tuple[bytes, ...]:
    """Every small PDF at hand, and a few made-up ones."""
    made = [sample_guides.pdf(2, seed) for seed in range(3)]
    real = [path for path in (SHARED / "data").rglob("*.pdf") if path.stat().st_size < _LARGEST]
    return (*made, *(path.read_bytes() for path in sorted(real)))


def broken_text(chance: random.Random) -> tuple[str, bytes]:
    """A text document after accidents, by its suffix."""
    suffix, document = chance.choice([*texts(), *((suffix, "") for suffix in TEXT * 9)])
    start = chance.randrange(max(1, len(document) - _LONGEST))
    found = mutated(chance, suffix, document[start : start + _LONGEST])
    if chance.random() < 0.05:  # what is short and broken, very often
        low = chance.randrange(len(found) + 1)
        motif = found[low : low + chance.randint(1, 120)] or "x"
        found = motif * (_REPEATED // len(motif))
    data = found.encode("utf-8", "replace")
    if chance.random() < 0.1:
        data = damaged(chance, data)
    return chance.choice(TEXT) if chance.random() < 0.05 else suffix, data


def broken_pdf(chance: random.Random) -> bytes:
    """A PDF after accidents, among them in the numbers and names that tell where things are."""
    data = chance.choice(pdfs())
    if chance.random() < 0.5:
        data = _misled(chance, data)
    return damaged(chance, data) if chance.random() < 0.8 else data


def _misled(chance: random.Random, data: bytes) -> bytes:
    """The PDF with some of its words in each other's place."""
    words = data.split(b" ")
    for _ in range(chance.randint(1, 20)):
        one, other = chance.randrange(len(words)), chance.randrange(len(words))
        if len(words[one]) < 12:
            words[one] = words[other][:12] if chance.random() < 0.7 else b"99999999"
    return b" ".join(words)
