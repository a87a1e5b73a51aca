"""What the data folder keeps beside the builds: learners, journals, sessions, suites, findings."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from ..acknowledged import Acknowledged
from ..border import CommandError
from ..journal import Journal, feedback, gaps
from ..session import Session, session_names
from .checked import Checked


def check_kept(data: Path) -> Iterator[Checked]:
    """Each file that somebody's words are in, as soon as it was read."""
    for path in sorted(data.glob("*.sqlite")):
        yield _database(path)
    for journal in (feedback(data), gaps(data)):
        if journal.path.exists():
            yield _told(journal.path.name, partial(_lines, journal))
    for name in session_names(data):
        yield _told(f"session {name}", partial(_session, Session(data, name)))
    yield _told("findings", partial(_findings, Acknowledged(data)))
    yield from _suites(data)


def _told(what: str, look: Callable[[], str]) -> Checked:
    try:
        problem = look()
    except CommandError as error:
        problem = error.message
    except OSError as error:
        problem = f"{what} cannot be read: {error.strerror}."
    return Checked(what, "damaged" if problem else "sound", (problem,) if problem else ())


def _session(session: Session) -> str:
    session.kept()
    return ""


def _findings(acknowledged: Acknowledged) -> str:
    acknowledged.ids()
    return ""


def _lines(journal: Journal) -> str:
    entries, unreadable = journal.entries()
    if not unreadable:
        return ""
    return (
        f"{unreadable} of {len(entries) + unreadable} lines cannot be read; they are passed over, "
        "and the others are kept."
    )


def _database(path: Path) -> Checked:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            ((verdict, *_), *_) = database.execute("PRAGMA integrity_check(1)")
            if verdict == "ok" and not database.execute("PRAGMA foreign_key_check").fetchall():
                return Checked(path.name, "sound")
    except sqlite3.Error as error:
        verdict = str(error)
    problem = (
        f"The file {path} is damaged ({verdict}): restore a backup with `certguide restore FILE`, "
        "or move the file away to begin anew."
    )
    return Checked(path.name, "damaged", (problem,))


def _suites(data: Path) -> Iterator[Checked]:
    """Suites are what an editor writes by hand: their errors tell line and remedy."""
    paths = [*sorted(data.glob("suites/*.yaml")), *data.glob("drafts.yaml")]
    if not paths:
        return
    from evals import SuiteError, load_suite  # takes a second to import

    for path in paths:
        try:
            load_suite(path)
        except SuiteError as error:
            yield Checked(path.name, "damaged", (error.message,))
        else:
            yield Checked(path.name, "sound")
