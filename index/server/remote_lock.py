"""Who writes to a library at a server: a collection that only one can make.

Its holder changes a number in it every few seconds for as long as it works. Who waits watches that
number: where it stands still, the holder has died, and its lock is put aside. Nobody's clock has to
agree with another's.
"""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from platform import node
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from chromadb.errors import NotFoundError

from .. import locks
from ..errors import LibraryError
from .connection import Connection

if TYPE_CHECKING:
    from chromadb import Collection

PREFIX = "certguide-lock-"
ASIDE = "certguide-past-"
_BEAT = 3.0  # seconds between two signs of life
_SILENT = 15.0  # seconds without one after which a holder has died
_LOOK = 0.5  # seconds between two looks of who waits

logger = logging.getLogger(__name__)


class RemoteLock:
    """A lock of a library at a server, held from `held` on."""

    def __init__(self, connection: Connection, name: str) -> None:
        self._connection = connection
        self._name = f"{PREFIX}{name.removesuffix('.lock')}"
        self._own: Collection | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Holds it meanwhile; waits for who holds it, and says so.

        Raises LibraryError "locked", which names the other process, after `locks.PATIENCE`.
        """
        note = {**locks.signature(), "host": node(), "beat": 0}
        self._own = self._taken(note)
        done = Event()
        beating = Thread(target=self._beat, args=(note, done), name="lock", daemon=True)
        beating.start()
        try:
            yield
        finally:
            done.set()
            beating.join()
            with suppress(LibraryError):  # it goes stale
                self._put_aside(self._own)
            self._own = None

    def confirm(self) -> None:
        """LibraryError "locked" if others took this process for dead, and the lock with it."""
        found = self._connection.collection(self._name)
        if self._own is None or found is None or found.id != self._own.id:
            raise LibraryError(
                "locked",
                f"The lock of the library at {self._connection.server.place} was lost to another "
                "process, since this one gave no sign for long: nothing was changed; do it again.",
            )

    def _taken(self, note: dict[str, Any]) -> "Collection":
        watch = _Watch()
        while (own := self._connection.create(self._name, metadata=note)) is None:
            holder = self._connection.collection(self._name)
            if holder is None:
                continue  # it was let go in this moment
            if watch.has_died(holder):
                self._put_aside(holder)
                continue
            if watch.says_so():
                logger.warning("Waiting: %s.", self._told(holder))
            if watch.waited > locks.PATIENCE:
                raise LibraryError("locked", f"{self._told(holder)}: wait for it to end.")
            time.sleep(min(_LOOK, locks.PATIENCE))
        return own

    def _put_aside(self, lock: "Collection") -> None:
        """Renames this very collection, not what may have its name by now, and removes it."""
        aside = f"{ASIDE}{lock.id}"
        with suppress(NotFoundError), self._connection.speaking():
            lock.modify(name=aside)
        self._connection.delete(aside)

    def _beat(self, note: dict[str, Any], done: Event) -> None:
        own = self._own
        while own is not None and not done.wait(_BEAT):
            note["beat"] += 1
            with suppress(LibraryError, NotFoundError), self._connection.speaking():
                own.modify(metadata=note)

    def _told(self, holder: "Collection") -> str:
        note = holder.metadata or {}
        try:
            since = datetime.fromisoformat(str(note["since"]))
            who = (
                f"`{note['command']}` (process {note['process']} on {note['host']}, "
                f"since {since:%Y-%m-%d %H:%M:%S})"
            )
        except (LookupError, ValueError):
            who = "Another process"
        return f"{who} is writing to {self._connection.server.place}"


class _Watch:
    """How long somebody has waited, and how long the holder has given no sign."""

    def __init__(self) -> None:
        self._began = self._changed = time.monotonic()
        self._seen: tuple[Any, Any] | None = None
        self._said = False

    @property
    def waited(self) -> float:
        """Seconds."""
        return time.monotonic() - self._began

    def has_died(self, holder: "Collection") -> bool:
        """Whether this holder has stood still for long."""
        seen = holder.id, (holder.metadata or {}).get("beat")
        if seen != self._seen:
            self._seen, self._changed = seen, time.monotonic()
        return time.monotonic() - self._changed > _SILENT

    def says_so(self) -> bool:
        """Whether it is time to say that somebody waits, which is said once."""
        if self._said or self.waited < min(locks.SILENCE, locks.PATIENCE):
            return False
        self._said = True
        return True
