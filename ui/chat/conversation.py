"""The conversation of one browser, kept by the server: the page only ever shows it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from assistant import Answer, Turn

from .source import Source

MAX_EXCHANGES = 50  # what one browser can make the server remember
MAX_HISTORY = 10  # exchanges that the tutor is told of

Event = Literal["", "corrected", "forgotten"]
"""What a learner did to what is known of them, "" for an exchange of words."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what came back.

    Attributes:
        number: Counts the questions of the conversation, from 1; stays when old ones are dropped.
        question: As the learner typed it.
        answer: The newest snapshot, None before the first.
        sources: Where the answer's quotes stand, in the order of their marks.
        error: One sentence if the question could not be answered, else "".
        stopped: Whether the learner stopped the answer before it was whole.
        made: When the build that answered was made, UTC, ISO 8601, or "".
        suggestions: Questions to ask next.
        event: Not "" for what is no question: nothing told before it counts any more.

    """

    number: int
    question: str
    answer: Answer | None = None
    sources: tuple[Source, ...] = ()
    error: str = ""
    stopped: bool = False
    made: str = ""
    suggestions: tuple[str, ...] = ()
    event: Event = ""

    @property
    def finished(self) -> bool:
        """True when the answer is whole."""
        whole = self.answer is not None and self.answer.done
        return whole and not self.error and not self.stopped

    @property
    def over(self) -> bool:
        """True when nothing more will come."""
        return self.finished or self.stopped or bool(self.error or self.event)


@dataclass(frozen=True, slots=True)
class Conversation:
    """Exchanges, oldest first. Every change makes a new conversation."""

    exchanges: tuple[Exchange, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The newest finished exchanges as the tutor reads them.

        Failed and broken-off ones are left out, and all that an event made a matter of the past.
        """
        return _turns(self._told[-MAX_HISTORY:])

    @property
    def earlier(self) -> tuple[Turn, ...]:
        """What the tutor is told no more, because it came before the `turns`."""
        return _turns(self._told[:-MAX_HISTORY])

    @property
    def _told(self) -> tuple[Exchange, ...]:
        events = [place for place, exchange in enumerate(self.exchanges) if exchange.event]
        since = events[-1] + 1 if events else 0
        return tuple(exchange for exchange in self.exchanges[since:] if exchange.finished)

    @property
    def questions(self) -> tuple[Exchange, ...]:
        """The exchanges in which something was asked, oldest first."""
        return tuple(exchange for exchange in self.exchanges if not exchange.event)

    @property
    def last(self) -> Exchange | None:
        """The newest exchange, None on an empty page."""
        return self.exchanges[-1] if self.exchanges else None

    def asked(self, question: str) -> "Conversation":
        """With a new question that nobody has answered yet."""
        return self._with(Exchange(self._next, question))

    def marked(self, event: Event) -> "Conversation":
        """With what the learner did to what is known of them."""
        return self._with(Exchange(self._next, "", event=event))

    def answered(self, answer: Answer, sources: tuple[Source, ...]) -> "Conversation":
        """With a newer snapshot of the last question's answer."""
        newest = replace(self.exchanges[-1], answer=answer, sources=sources)
        return Conversation((*self.exchanges[:-1], newest))

    def failed(self, error: str) -> "Conversation":
        """With the last question marked as not answered, for the reason given."""
        return Conversation((*self.exchanges[:-1], replace(self.exchanges[-1], error=error)))

    def stopped(self) -> "Conversation":
        """With the last answer left as it is, because the learner wants no more of it."""
        return Conversation((*self.exchanges[:-1], replace(self.exchanges[-1], stopped=True)))

    @property
    def _next(self) -> int:
        return self.exchanges[-1].number + 1 if self.exchanges else 1

    def _with(self, exchange: Exchange) -> "Conversation":
        return Conversation((*self.exchanges, exchange)[-MAX_EXCHANGES:])


def _turns(exchanges: Iterable[Exchange]) -> tuple[Turn, ...]:
    return tuple(
        turn
        for exchange in exchanges
        if exchange.answer is not None
        for turn in (Turn("user", exchange.question), Turn("assistant", exchange.answer.text))
    )
