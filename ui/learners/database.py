"""The file of the learners: opened for one call at a time, its troubles told in a sentence.

SQLite with a rollback journal, flushed to the disk at every commit: what was added outlives the
process and the machine's power. (A write-ahead log would be faster and keep what was erased until
its next checkpoint, which any reader can put off.) `secure_delete` overwrites what is erased.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from index import make_private

from .errors import LearnersError

FILE = "learners.sqlite"
FORMAT = 2
_PATIENCE = 10.0  # seconds that a writer waits for the others
_CONVERSATIONS = (
    """CREATE TABLE learners (
        key BLOB PRIMARY KEY, seen INTEGER NOT NULL, profile BLOB
    ) WITHOUT ROWID""",
    "CREATE INDEX by_seen ON learners (seen)",
    """CREATE TABLE exchanges (
        learner BLOB NOT NULL REFERENCES learners ON DELETE CASCADE,
        number INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (learner, number)
    ) WITHOUT ROWID""",
)
_STUDIES = (  # `card` is the id that it had when it was practised last; `at` microseconds of UTC
    """CREATE TABLE cards (
        learner BLOB NOT NULL REFERENCES learners ON DELETE CASCADE,
        card TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (learner, card)
    ) WITHOUT ROWID""",
    """CREATE TABLE reviews (
        learner BLOB NOT NULL REFERENCES learners ON DELETE CASCADE,
        number INTEGER NOT NULL,
        card TEXT NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
        at INTEGER NOT NULL,
        build TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        correct INTEGER,
        new INTEGER NOT NULL,
        before BLOB,
        PRIMARY KEY (learner, number)
    ) WITHOUT ROWID""",
    """CREATE TABLE studies (
        learner BLOB PRIMARY KEY REFERENCES learners ON DELETE CASCADE,
        content BLOB NOT NULL
    ) WITHOUT ROWID""",
)
_STEPS = (_CONVERSATIONS, _STUDIES)  # the one at place n makes format n + 1 of format n
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


def read(path: Path, query: str, key: bytes) -> list[tuple[Any, ...]]:
    """The rows of a query about one key; none while nothing was ever written.

    Raises LearnersError if the file cannot be read.
    """
    with reading(path) as database:
        return [] if database is None else database.execute(query, (key,)).fetchall()


@contextmanager
def reading(path: Path, since: int = 1) -> Iterator[sqlite3.Connection | None]:
    """A connection that sees one state of the file; None while nothing was ever written.

    Also None if the file is of a format before `since`, and so has nothing of what came with it.
    Raises LearnersError, also in the place of what SQLite raises inside.
    """
    if not path.exists():
        yield None
        return
    try:
        with _open(path) as database:
            database.execute("BEGIN")
            yield database if _version(database) >= since else None
    except sqlite3.Error as error:
        raise _told(error) from error


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that writes alone, all or nothing; a missing or older file is made ready.

    Raises LearnersError, also in the place of what SQLite raises inside.
    """
    try:
        make_private(path.parent)
        with _open(path) as database:
            database.execute("BEGIN IMMEDIATE")
            _upgrade(database)
            yield database
            database.execute("COMMIT")  # closing without it leaves everything as it was
    except (sqlite3.Error, OSError) as error:
        raise _told(error) from error


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as database:
        for setting in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            database.execute(f"PRAGMA {setting}")
        yield database


def _upgrade(database: sqlite3.Connection) -> None:
    """Bring the file to this format, within the transaction that is under way."""
    version = _version(database)
    for statement in (statement for step in _STEPS[version:] for statement in step):
        database.execute(statement)
    if version < FORMAT:
        database.execute(f"PRAGMA user_version = {FORMAT}")


def _version(database: sqlite3.Connection) -> int:
    """The format of the file, 0 for one that is empty yet; LearnersError for a newer one."""
    ((version,),) = database.execute("PRAGMA user_version")
    if version > FORMAT:
        raise LearnersError(
            "newer",
            f"The file {FILE} in the data folder was written by a newer certguide: use that one, "
            "or move the file away to begin anew.",
        )
    return int(version)


def _told(error: sqlite3.Error | OSError) -> LearnersError:
    code = getattr(error, "sqlite_errorcode", None)
    kind = None if code is None else code & 0xFF  # the rest says what exactly
    if kind in _BUSY:
        return LearnersError("busy", f"The file {FILE} in the data folder is in use; try again.")
    if isinstance(error, OSError) or kind in _UNWRITABLE:
        return LearnersError(
            "unwritable",
            f"The file {FILE} in the data folder cannot be used ({error.__class__.__name__}: "
            f"{_reason(error)}): see that certguide may write there and the disk is not full.",
        )
    return LearnersError(
        "damaged",
        f"The file {FILE} in the data folder is damaged ({error}): move it away, and what is "
        "asked from then on is kept again.",
    )


def _reason(error: sqlite3.Error | OSError) -> str:
    """Why, without the path that an OSError names."""
    return (isinstance(error, OSError) and error.strerror) or str(error)
