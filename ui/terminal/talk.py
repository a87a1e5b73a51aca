"""A learner's conversation with a tutor, apart from how it is shown."""

import re
from collections.abc import Iterator

from assistant import NOBODY, Answer, Profile, Sentence, Turn, TutorError

from ..chat.conversation import Conversation
from ..chat.respond import Circumstances, respond
from ..chat.scope import Scope
from ..chat.source import Source
from ..session import Kept, Session
from ..tutor import Forgetful, Tutor

_NUMBER = re.compile(r"[1-9]\d?")


class Talk:
    """What was said, what is known of the learner, and what they may choose by its number.

    With a session it begins where that ended, and is kept in it.
    """

    def __init__(
        self, tutor: Tutor, session: Session | None = None, guide: str | None = None
    ) -> None:
        self.tutor = tutor
        self.session = session
        self.guide = guide
        kept = session.kept() if session else Kept()
        self.conversation = _conversation(kept.turns)
        self._before = kept.profile
        self.offers: tuple[str, ...] = ()

    def begin(self) -> None:
        """Offer questions to begin with."""
        try:
            self.offers = self.tutor.starters(self.guide)
        except TutorError:  # told when something is asked
            self.offers = ()

    def meant(self, line: str) -> str:
        """The question that a line stands for: an offer's number, or itself."""
        number = line.strip()
        if _NUMBER.fullmatch(number) and int(number) <= len(self.offers):
            return self.offers[int(number) - 1]
        return line

    def is_stray(self, line: str) -> bool:
        """Whether a line is a number that stands for nothing, and no reply to a question back."""
        last = self.conversation.last
        asked_back = last is not None and last.answer is not None and last.answer.kind == "clarify"
        number = bool(_NUMBER.fullmatch(line.strip()))
        return number and not asked_back and self.meant(line) == line

    def ask(self, question: str) -> Iterator[Conversation]:
        """The conversation as it grows by a question, however it ends."""
        told = self._known(self.conversation.earlier, self._before)
        given = Circumstances(Scope(self.guide), told)
        before, self.offers = self.conversation, ()
        try:
            for grown in respond(self.tutor, question, before, given):
                self.conversation = grown
                yield grown
        finally:
            last = self.conversation.last
            if last is not None and not last.over:
                self.conversation = self.conversation.stopped()

    def keep(self) -> None:
        """Keep the last exchange, if it is whole, and offer what may be said next; OSError."""
        last = self.conversation.last
        if last is None or not last.finished or last.answer is None:
            return
        self.offers = last.answer.choices or self._next(last.answer)
        if self.session:
            self.session.add(last.question, last.answer.text, self.tutor.known)

    def choose_guide(self, guide: str | None) -> None:
        """Keep to one guide from now on, or to none."""
        self.guide = guide
        self.begin()

    def profile(self) -> Profile:
        """What is known of the learner now."""
        conversation = self.conversation
        return self._known((*conversation.earlier, *conversation.turns), self._before)

    def renew(self) -> None:
        """Begin a new conversation; what is known stays."""
        self._before = self.profile()
        self.conversation = Conversation()
        if self.session:
            self.session.keep(Kept(profile=self._before))
        self.begin()

    def forget(self) -> None:
        """Forget the conversation, that its questions were asked, and what was known."""
        if isinstance(self.tutor, Forgetful):
            self.tutor.forget([each.question for each in self.conversation.exchanges])
        self._before, self.conversation = NOBODY, Conversation()
        if self.session:
            self.session.forget()
        self.begin()

    def sources(self) -> tuple[Answer | None, tuple[Source, ...]]:
        """The newest answer that quotes something, and where its quotes stand."""
        for exchange in reversed(self.conversation.exchanges):
            if exchange.sources:
                return exchange.answer, exchange.sources
        return None, ()

    def _next(self, answer: Answer) -> tuple[str, ...]:
        if answer.kind == "clarify":
            return ()
        try:
            return self.tutor.suggestions(answer, self.conversation.turns, self.guide)
        except TutorError:
            return ()

    def _known(self, turns: tuple[Turn, ...], before: Profile) -> Profile:
        try:
            return self.tutor.known(turns, before) if turns else before
        except TutorError:
            return before


def _conversation(turns: tuple[Turn, ...]) -> Conversation:
    """What a session kept, which is the words alone."""
    conversation = Conversation()
    for asked, told in zip(turns[::2], turns[1::2], strict=False):
        answer = Answer("answer", (Sentence(told.content),))
        conversation = conversation.asked(asked.content).answered(answer, ())
    return conversation
