"""The vectors of every view, in SQLite by the number of the passage that it is a view of.

Chroma finds the nearest views of the whole library. What is to be measured is known already where
a question is kept to a few passages, or where words alone found one: then the vectors are looked
up here and compared one by one. That is exact, and takes as long in a library of a thousand guides
as in one; a search that Chroma filters goes through the whole library.
"""

import json
import sqlite3
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from .embedder import Vectors
from .errors import LibraryError, damaged
from .read_only import read_only

_SCHEMA = """
CREATE TABLE views (passage INTEGER PRIMARY KEY, kinds TEXT NOT NULL, vectors BLOB NOT NULL);
"""
FILE = "view_vectors.sqlite"
_FLOAT = "<f4"
_AMONG = "passage IN (SELECT value FROM json_each(?))"
_BETWEEN = "passage >= ? AND passage < ?"

View = tuple[int, str, float]
"""Number of the passage, kind of the view, and its cosine."""


class ViewVectors:
    """The view vectors of one build. Open for reading from any thread, one at a time.

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
    def add(path: Path, passages: Sequence[int], kinds: Sequence[str], vectors: Vectors) -> None:
        """Adds the views of whole passages, those of a passage one after the other.

        `vectors` has the shape (n, d); each row has its passage's number and its kind.
        """
        rows = []
        for low, high in _runs(passages):
            blob = vectors[low:high].astype(_FLOAT).tobytes()
            rows.append((passages[low], " ".join(kinds[low:high]), blob))
        with sqlite3.connect(path) as database:
            database.executemany("INSERT INTO views VALUES (?, ?, ?)", rows)
        database.close()

    def nearest(self, vector: Vectors, limit: int, among: Sequence[int]) -> list[View]:
        """The nearest views of the passages of those numbers, a range or a few, nearest first."""
        rows = self._rows(among)
        views = [(number, kind) for number, kinds, _ in rows for kind in kinds.split()]
        if not views:
            return []
        stored = np.frombuffer(b"".join(blob for _, _, blob in rows), dtype=_FLOAT)
        cosines = stored.reshape(len(views), -1) @ vector
        best = np.argsort(-cosines, kind="stable")[:limit].tolist()
        return [(*views[row], float(cosines[row])) for row in best]

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    def _rows(self, among: Sequence[int]) -> list[tuple[int, str, bytes]]:
        """Number, kinds and vectors of each passage, in order."""
        values: tuple[object, ...]
        if isinstance(among, range):
            found, values = _BETWEEN, (among.start, among.stop)
        else:
            found, values = _AMONG, (json.dumps(among),)
        try:
            return self._database.execute(
                f"SELECT passage, kinds, vectors FROM views WHERE {found} ORDER BY passage",  # noqa: S608
                values,
            ).fetchall()
        except sqlite3.Error as error:
            raise self._damaged() from error

    def _damaged(self) -> LibraryError:
        return damaged(f"The view vectors in {self._path} cannot be read.")


def _runs(passages: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the rows of each passage begin and end."""
    low = 0
    for high in range(1, len(passages) + 1):
        if high == len(passages) or passages[high] != passages[low]:
            yield low, high
            low = high
