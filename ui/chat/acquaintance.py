"""What is known of a learner, from what was kept of them and from the conversation since."""

import logging
from collections.abc import Sequence

from assistant import NOBODY, Profile, Turn

from ..learners import Learners
from ..tutor import Tutor
from .conversation import MAX_EXCHANGES, Conversation

logger = logging.getLogger(__name__)


class Acquaintance:
    """Knows learners; what is kept of one is what was known before their conversation began."""

    def __init__(self, tutor: Tutor, learners: Learners) -> None:
        self._tutor = tutor
        self._learners = learners

    def before(self, learner: str, conversation: Conversation) -> Profile:
        """What was known before the turns that the tutor is told of."""
        return self._known(conversation.earlier, self._learners.profile(learner))

    def now(self, learner: str, conversation: Conversation) -> Profile:
        """What is known after the whole conversation."""
        turns = (*conversation.earlier, *conversation.turns)
        return self._known(turns, self._learners.profile(learner))

    def keep(self, learner: str, conversation: Conversation) -> None:
        """Keep what is known after a conversation that is to be forgotten itself."""
        self.replace(learner, self.now(learner, conversation))

    def keep_oldest(self, learner: str, conversation: Conversation) -> None:
        """Keep what a full conversation's oldest exchange told, before a new one replaces it."""
        if len(conversation.exchanges) >= MAX_EXCHANGES:
            self.keep(learner, Conversation(conversation.exchanges[:1]))

    def replace(self, learner: str, profile: Profile = NOBODY) -> None:
        """Keep a profile in the place of what was kept, if it is another."""
        if profile != self._learners.profile(learner):
            self._learners.keep_profile(learner, profile)

    def _known(self, turns: Sequence[Turn], kept: Profile) -> Profile:
        try:
            return self._tutor.known(turns, kept) if turns else kept
        except Exception:  # a library that cannot be read is told of where an answer is wanted
            logger.exception("What learners told cannot be made out")
            return kept
