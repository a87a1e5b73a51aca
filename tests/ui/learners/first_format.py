"""A file of learners as the first version of its format was written, before studies were kept."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from ui.learners.database import FILE
from ui.learners.record import write_exchange

from .strangers import exchange

_STATEMENTS = (
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
    "PRAGMA user_version = 1",
)


def write_first_format(data: Path, learner: str, *questions: str) -> None:
    """Write the file with one learner, who asked questions and is a pilot."""
    key = sha256(learner.encode()).digest()
    with closing(sqlite3.connect(data / FILE)) as database, database:
        for statement in _STATEMENTS:
            database.execute(statement)
        profile = b'{"role": "pilot"}'
        database.execute("INSERT INTO learners VALUES (?, 2000000000, ?)", (key, profile))
        for number, question in enumerate(questions, start=1):
            row = (key, number, write_exchange(exchange(question)))
            database.execute("INSERT INTO exchanges VALUES (?, ?, ?)", row)


def format_of(data: Path) -> int:
    """The format of the file."""
    with closing(sqlite3.connect(data / FILE)) as database:
        ((version,),) = database.execute("PRAGMA user_version")
        return int(version)
