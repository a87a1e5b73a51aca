"""Vectors of the sentences and list items inside passages, in SQLite.

A passage is found by its views in Chroma; which of its sentences is near to the question tells
whether it answers it, and which sentence to say. Nothing is searched here: the few passages that
were found are looked up by number, so a row of bytes is enough.
"""

import json
import sqlite3
import weakref
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from .embedder import Vectors
from .errors import LibraryError, damaged
from .read_only import read_only

_SCHEMA = """
CREATE TABLE sentences (
    passage INTEGER NOT NULL, place INTEGER NOT NULL, vector BLOB NOT NULL,
    PRIMARY KEY (passage, place)
) WITHOUT ROWID;
"""
_STEPS = 127  # a byte a number: cosines are right to two decimals, in a quarter of the space


class SentenceStore:
    """The sentence vectors of one build. Open for reading from any thread, one at a time.

    Raises LibraryError "damaged" when the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._database = read_only(path)
        except sqlite3.Error as error:
            raise self._damaged() from error
        weakref.finalize(self, self._database.close)

    @staticmethod
    def create(path: Path) -> None:
        """An empty store in a new file."""
        with sqlite3.connect(path) as database:
            database.executescript(_SCHEMA)
        database.close()

    @staticmethod
    def add(path: Path, places: Iterable[tuple[int, int]], vectors: Vectors) -> None:
        """Adds vectors of shape (n, d), each with the passage's number and its place in it."""
        rows = (vectors * _STEPS).round().astype(np.int8)
        with sqlite3.connect(path) as database:
            database.executemany(
                "INSERT INTO sentences VALUES (?, ?, ?)",
                ((*place, row.tobytes()) for place, row in zip(places, rows, strict=True)),
            )
        database.close()

    def cosines(self, passages: Sequence[int], vector: Vectors) -> dict[int, tuple[float, ...]]:
        """Cosine of a unit vector with each sentence of those passages, in reading order.

        A passage that is not divided is left out.
        """
        rows = self._rows(passages)
        if not rows:
            return {}
        stored = np.frombuffer(b"".join(blob for _, blob in rows), dtype=np.int8)
        near = stored.reshape(len(rows), -1).astype(np.float32) @ (vector / _STEPS)
        found: dict[int, tuple[float, ...]] = {}
        for (passage, _), cosine in zip(rows, near.tolist(), strict=True):
            found[passage] = (*found.get(passage, ()), cosine)
        return found

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    def _rows(self, passages: Sequence[int]) -> list[tuple[int, bytes]]:
        try:
            return self._database.execute(
                "SELECT passage, vector FROM sentences "
                "WHERE passage IN (SELECT value FROM json_each(?)) ORDER BY passage, place",
                (json.dumps(passages),),
            ).fetchall()
        except sqlite3.Error as error:
            raise self._damaged() from error

    def _damaged(self) -> LibraryError:
        return damaged(f"The sentences in {self._path} cannot be read.")
