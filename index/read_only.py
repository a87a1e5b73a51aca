"""SQLite files that are read and never written again."""

import sqlite3
from pathlib import Path


def read_only(path: Path) -> sqlite3.Connection:
    """A connection for any thread, one at a time; sqlite3.Error when there is no such file."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, check_same_thread=False)
