"""Vectors of texts that were embedded before, so that a new edition embeds only what changed.

They lie in one SQLite file beside the builds, found by a digest of the embedder's name and the
text, which makes them outlive a renamed document and a new layout of builds. They are not read back
from Chroma, which stores vectors normalised anew: one number in four has another last bit there.
Nothing depends on the file: it may be removed at any time, and a damaged one is removed.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from .embedder import Embedder, Vectors

FILE = "vectors.sqlite"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS vectors (
    number INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, vector BLOB NOT NULL,
    seal BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS uses (
    build TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (build, number)
) WITHOUT ROWID;
"""
_FLOAT = "<f4"
_DISK = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class KeptVectors:
    """Embeds the texts of one build; those that were embedded before are looked up.

    Use it only with the writer's lock held. Each call's vectors are kept at once, so that a build
    that was interrupted goes on where it stopped.

    Attributes:
        kept: Texts looked up so far.
        embedded: Texts embedded so far.
    """

    def __init__(self, folder: Path, embedder: Embedder, build: str) -> None:
        self.kept = 0
        self.embedded = 0
        self._path = folder / FILE
        self._embedder = embedder
        self._build = build
        self._database = _opened(self._path)

    @property
    def name(self) -> str:
        """That of the embedder."""
        return self._embedder.name

    def embed(self, texts: Sequence[str]) -> Vectors:
        """What the embedder gives for these texts, of which none repeats."""
        try:
            return self._embed(texts)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            self._database.close()
            _remove(self._path)
            self._database = _opened(self._path)
            return self._embed(texts)

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    def _embed(self, texts: Sequence[str]) -> Vectors:
        digests = [self._digest(text) for text in texts]
        found = self._look_up(digests)
        new = [row for row, digest in enumerate(digests) if digest not in found]
        if new:
            vectors = self._embedder.embed([texts[row] for row in new])
            made = dict(zip((digests[row] for row in new), vectors, strict=True))
            self._keep(made)
            found |= made
        self._note_use(digests)
        self.embedded += len(new)
        self.kept += len(texts) - len(new)
        return np.array([found[digest] for digest in digests], dtype=np.float32)

    def _digest(self, text: str) -> str:
        return hashlib.sha256(f"{self.name}\n{text}".encode()).hexdigest()

    def _look_up(self, digests: Sequence[str]) -> dict[str, Vectors]:
        rows = self._database.execute(
            "SELECT digest, vector, seal FROM vectors "
            "WHERE digest IN (SELECT value FROM json_each(?))",
            (json.dumps(digests),),
        )
        return {
            digest: np.frombuffer(vector, dtype=_FLOAT)
            for digest, vector, seal in rows
            if seal == _seal(digest, vector)
        }

    def _keep(self, vectors: Mapping[str, Vectors]) -> None:
        blobs = {digest: vector.astype(_FLOAT).tobytes() for digest, vector in vectors.items()}
        self._database.executemany(
            "INSERT OR REPLACE INTO vectors (digest, vector, seal) VALUES (?, ?, ?)",
            [(digest, blob, _seal(digest, blob)) for digest, blob in blobs.items()],
        )

    def _note_use(self, digests: Sequence[str]) -> None:
        self._database.execute(
            "INSERT OR IGNORE INTO uses SELECT ?, number FROM vectors "
            "WHERE digest IN (SELECT value FROM json_each(?))",
            (self._build, json.dumps(digests)),
        )
        self._database.commit()


def forget_vectors(folder: Path, builds: Iterable[str]) -> None:
    """Removes the vectors of texts that are in none of these builds; the lock must be held."""
    path = folder / FILE
    if not path.exists():
        return
    try:
        with closing(_opened(path)) as database:
            database.execute(
                "DELETE FROM uses WHERE build NOT IN (SELECT value FROM json_each(?))",
                (json.dumps(list(builds)),),
            )
            database.execute("DELETE FROM vectors WHERE number NOT IN (SELECT number FROM uses)")
            database.commit()
            database.execute("VACUUM")
    except sqlite3.DatabaseError as error:
        if _is_damage(error):
            _remove(path)  # on a full disk it stays as it is until the next time


def _opened(path: Path) -> sqlite3.Connection:
    """The file, or an empty one where there is none or it is damaged."""
    try:
        return _connected(path)
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
        _remove(path)
        return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    try:
        database.executescript(_SCHEMA)
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file is to blame, and not the disk or the rights to it."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DISK  # the rest says what exactly


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _seal(digest: str, vector: bytes) -> bytes:
    """Proves that these bytes were kept for this text: SQLite does not notice a changed byte."""
    return hashlib.blake2b(vector, key=digest.encode(), digest_size=8).digest()
