"""A small library made by hand, and an embedder that needs no model."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus import Guide
from corpus.formats.markdown import read_markdown
from corpus.structure import structure
from index import Library, stem, words
from index.embedder import Vectors

LICENCE = """# Harbour Licence

## Grades

| Grade | Length | Fee |
|---|---|---|
| Coastal | up to 8 m | 120 crowns |
| Deep sea | any | 300 crowns |

## Questions

### How long is the licence valid?

The licence is valid for five years.
"""
both = pytest.mark.parametrize("another", ["folder", "server"], indirect=True)
"""What is promised of every library, wherever its builds are kept."""
DIVING = """# Diving Certificate

## Depth

The certificate allows dives to thirty metres.

## Questions

### How long is the certificate valid?

The certificate is valid for two years.
"""


def guide(text: str = LICENCE, document: str = "licence.md") -> Guide:
    return structure(read_markdown(text.encode()), document)


class WordEmbedder:
    """Texts with the same words have the same vector: enough to store, find and compare."""

    def __init__(self, name: str = "words") -> None:
        self.name = name

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.full((len(texts), 64), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in words(text):
                vectors[row, hashlib.sha256(stem(word).encode()).digest()[0] % 64] += 1
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit

    def is_word(self, word: str) -> bool:
        return word in words(LICENCE)


def staged(shelf: Library, *guides: Guide) -> str:
    manifest, _ = shelf.stage(guides or (guide(),))
    return manifest.id


def promoted(shelf: Library, *guides: Guide) -> str:
    build = staged(shelf, *guides)
    shelf.promote(build, evaluated=False, reason="test")
    return build


def folder(shelf: Library, build: str) -> Path:
    return shelf.folder / "builds" / build
