"""Chroma's folder, made such that reading it changes no byte of it.

Left to itself, Chroma notes each opening in a table of its database, and rewrites the files of a
small index at the first question of each process: two readers that begin at once, or one that is
killed then, may leave an index that finds wrong neighbours.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

DATABASE = "chroma.sqlite3"
_SEAL = """
DROP TABLE IF EXISTS acquire_write;
CREATE VIEW acquire_write AS SELECT 1 AS id, 1 AS lock_status;
CREATE TRIGGER no_note_of_openings INSTEAD OF INSERT ON acquire_write BEGIN SELECT 1; END;
VACUUM;
"""


def seal_chroma(folder: Path) -> None:
    """Has Chroma's note of each opening go nowhere; nothing may have the folder open.

    Raises sqlite3.Error when the database cannot be written.
    """
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as database:
        database.executescript(_SEAL)
