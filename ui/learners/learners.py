"""The learners as the page knows them: kept on the disk where that can be, in memory otherwise."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from assistant import NOBODY, Profile

from ..chat.conversation import MAX_EXCHANGES, Conversation, Exchange
from .cookie import is_token
from .errors import LearnersError
from .memory import Memory
from .store import Store
from .study_keeper import StudyKeeper
from .takeout import Takeout, merged

logger = logging.getLogger(__name__)


class Learners:
    """What is known of each learner, who is named by their cookie's token (`learner_of`).

    Any other name is of a caller without the cookie, who is remembered while the server runs and
    takes nobody's place on the disk. So is everybody without a folder `data`, and what comes while
    the file there cannot be written: it is added with the first exchange that can be again.

    Attributes:
        trouble: Why what is asked is not kept for long, "" while it is.
        study: What each learner practises and plans. Nothing of it is in memory only for who has a
            place on the disk: where that cannot be written, its methods raise LearnersError.

    """

    def __init__(self, data: Path | None = None) -> None:
        self._store = None if data is None else Store(data)
        self._memory = Memory()
        self.trouble = ""
        self.study = StudyKeeper(lambda learner: self._kept(learner) or self._memory)

    def conversation(self, learner: str) -> Conversation:
        """The exchanges that were added, the newest 50, oldest first."""
        later = self._memory.conversation(learner).exchanges
        store = self._kept(learner)
        if store is None:
            return Conversation(later)
        try:
            kept = store.conversation(learner).exchanges
        except LearnersError as error:
            self._tell(error)
            kept = ()
        past = kept[-1].number if kept else 0
        later = tuple(replace(exchange, number=past + exchange.number) for exchange in later)
        return Conversation((*kept, *later)[-MAX_EXCHANGES:])

    def add(self, learner: str, exchange: Exchange) -> None:
        """Keep one exchange, numbered after the others; it outlives the server from now on."""
        store = self._kept(learner)
        unkept = (*self._memory.take(learner), exchange) if store else (exchange,)
        if store is None or not self._done(lambda: store.add(learner, *unkept)):
            self._memory.add(learner, *unkept)

    def clear(self, learner: str) -> None:
        """Begin a new conversation; the profile stays. LearnersError if the old one stays, too."""
        self._memory.take(learner)
        if store := self._kept(learner):
            store.clear(learner)

    def profile(self, learner: str) -> Profile:
        """What the learner has told of themselves, as it was kept last."""
        known = self._memory.profile(learner)
        store = self._kept(learner)
        if known is not None or store is None:
            return known or NOBODY
        try:
            return store.profile(learner)
        except LearnersError as error:
            self._tell(error)
            return NOBODY

    def keep_profile(self, learner: str, profile: Profile) -> None:
        """Keep what the learner has told of themselves."""
        store = self._kept(learner)
        kept = store is not None and self._done(lambda: store.keep_profile(learner, profile))
        self._memory.keep_profile(learner, None if kept else profile)

    def takeout(self, learner: str) -> Takeout:
        """All that is kept of the learner, without the sessions of a terminal."""
        said, told = self.conversation(learner).exchanges, self.profile(learner)
        return Takeout(said, told, self.study.studied(learner))

    def bring_in(self, learner: str, other: Takeout) -> None:
        """Join what another record of the learner holds to what is kept, all of it or nothing.

        LearnersError if it cannot be kept on the disk.
        """
        store = self._kept(learner)
        if store is not None:
            store.bring_in(learner, other)
            return
        after = merged(self.takeout(learner), other)
        self._memory.forget(learner)
        self._memory.add(learner, *after.conversation)
        self._memory.keep_profile(learner, after.profile)
        self._memory.change_studied(learner, lambda _: after.studied)

    def forget(self, learner: str) -> None:
        """Erase all that is kept of the learner; LearnersError if that cannot be done.

        The journals of thumbs and of questions without an answer (`ui.journal`) never knew whose
        they are; so they stay.
        """
        self._memory.forget(learner)
        if store := self._kept(learner):
            store.forget(learner)

    def _done(self, write: Callable[[], None]) -> bool:
        """Whether the store took it."""
        try:
            write()
        except LearnersError as error:
            self._tell(error)
            return False
        self.trouble = ""
        return True

    def _kept(self, learner: str) -> Store | None:
        return self._store if is_token(learner) else None

    def _tell(self, error: LearnersError) -> None:
        if not self.trouble:
            logger.error("%s", error.message)
        self.trouble = error.message
