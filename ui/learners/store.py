"""What is kept of the learners in one SQLite file; several processes may use it."""

import logging
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from sqlite3 import Connection

from assistant import NOBODY, Profile

from ..chat.conversation import MAX_EXCHANGES, Conversation, Exchange
from .cookie import A_YEAR
from .database import FILE, read, reading, writing
from .record import read_exchange, read_profile, write_exchange, write_profile
from .studied import Studied
from .study_rows import load, save
from .takeout import Takeout, merged

MOST = 10_000  # learners; who was silent longest is forgotten first, who practised last

logger = logging.getLogger(__name__)


class Store:
    """What is kept of each learner in a data folder, under a digest of their token.

    The newest 50 exchanges of a learner are kept, and nothing of one who asked nothing for a year.
    Each method raises LearnersError if the file cannot be used.
    """

    def __init__(
        self, data: Path, most: int = MOST, clock: Callable[[], float] = time.time
    ) -> None:
        self._path = data / FILE
        self._most = most
        self._clock = clock

    def conversation(self, learner: str) -> Conversation:
        """The newest exchanges, oldest first; one that this version cannot read is left out."""
        query = "SELECT number, content FROM exchanges WHERE learner = ? ORDER BY number"
        rows = read(self._path, query, _key(learner))
        kept = []
        for number, content in rows:
            try:
                kept.append(read_exchange(content, number))
            except ValueError as error:
                logger.warning("An exchange of a learner cannot be read: %s", error)
        return Conversation(tuple(kept))

    def profile(self, learner: str) -> Profile:
        """What the learner has told of themselves."""
        rows = read(self._path, "SELECT profile FROM learners WHERE key = ?", _key(learner))
        try:
            return next((read_profile(kept) for (kept,) in rows if kept), NOBODY)
        except ValueError as error:
            logger.warning("A learner's profile cannot be read: %s", error)
            return NOBODY

    def add(self, learner: str, *exchanges: Exchange) -> None:
        """Keep exchanges, numbered after those that are kept; on the disk when it returns."""
        key = _key(learner)
        with writing(self._path) as database:
            self._see(database, key)
            query = "SELECT coalesce(max(number), 0) + 1 FROM exchanges WHERE learner = ?"
            ((number,),) = database.execute(query, (key,))
            database.executemany(
                "INSERT INTO exchanges VALUES (?, ?, ?)",
                ((key, at, write_exchange(each)) for at, each in enumerate(exchanges, number)),
            )
            database.execute(
                "DELETE FROM exchanges WHERE learner = ? AND number < ?",
                (key, number + len(exchanges) - MAX_EXCHANGES),
            )

    def keep_profile(self, learner: str, profile: Profile) -> None:
        """Keep what the learner has told of themselves; on the disk when it returns."""
        with writing(self._path) as database:
            self._see(database, _key(learner))
            database.execute(
                "UPDATE learners SET profile = ? WHERE key = ?",
                (write_profile(profile), _key(learner)),
            )

    def studied(self, learner: str) -> Studied:
        """What the learner practised and plans."""
        with reading(self._path, since=2) as database:
            return Studied() if database is None else load(database, _key(learner))

    def change_studied(self, learner: str, change: Callable[[Studied], Studied]) -> Studied:
        """Change that, while nobody else writes; what is on the disk when it returns."""
        key = _key(learner)
        with writing(self._path) as database:
            before = load(database, key)
            after = change(before)
            if after != before:
                self._see(database, key)
                save(database, key, before, after)
            return after

    def bring_in(self, learner: str, other: Takeout) -> None:
        """Join what another record of the learner holds to what is kept, all of it or nothing.

        Sessions are none of this file's, and are left out.
        """
        key = _key(learner)
        with writing(self._path) as database:
            said, told = self.conversation(learner).exchanges, self.profile(learner)
            mine = Takeout(said, told, load(database, key))
            after = merged(mine, other)
            self._see(database, key)
            save(database, key, mine.studied, after.studied)
            profile = write_profile(after.profile)
            database.execute("UPDATE learners SET profile = ? WHERE key = ?", (profile, key))
            if after.conversation != said:
                database.execute("DELETE FROM exchanges WHERE learner = ?", (key,))
                database.executemany(
                    "INSERT INTO exchanges VALUES (?, ?, ?)",
                    ((key, each.number, write_exchange(each)) for each in after.conversation),
                )

    def clear(self, learner: str) -> None:
        """Erase the conversation; the profile stays."""
        self._erase("DELETE FROM exchanges WHERE learner = ?", learner)

    def forget(self, learner: str) -> None:
        """Erase all that is kept of the learner: no byte of it stays in the file.

        The journals of thumbs and of questions without an answer (`ui.journal`) never knew whose
        they are; so they stay.
        """
        self._erase("DELETE FROM learners WHERE key = ?", learner)

    def _erase(self, statement: str, learner: str) -> None:
        if self._path.exists():
            with writing(self._path) as database:
                database.execute(statement, (_key(learner),))

    def _see(self, database: Connection, key: bytes) -> None:
        """Note that a learner was here; drop those who were not for long, or are too many."""
        now = int(self._clock())
        database.execute(
            "INSERT INTO learners (key, seen) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET seen = excluded.seen",
            (key, now),
        )
        database.execute("DELETE FROM learners WHERE seen < ?", (now - A_YEAR,))
        ((count,),) = database.execute("SELECT count(*) FROM learners")
        if count > self._most:  # whoever practised has more to lose than a conversation
            database.execute(
                "DELETE FROM learners WHERE key IN (SELECT key FROM learners ORDER BY "
                "key = ? DESC, EXISTS (SELECT 1 FROM cards WHERE learner = key) DESC, seen DESC "
                "LIMIT -1 OFFSET ?)",
                (key, self._most),
            )


def _key(learner: str) -> bytes:
    """A digest, so that who reads the file cannot pass for a learner."""
    return sha256(learner.encode()).digest()
