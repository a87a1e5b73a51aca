"""The conversation of one browser, kept by the server: the page only ever shows it."""

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


@dataclass(frozen=True, slots=True)
class Conversation:
    """Exchanges, oldest first. Every change makes a new conversation."""

    exchanges: tuple[Exchange, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The finished exchanges as the tutor reads them; failed and broken-off ones left out."""
        finished = [exchange for exchange in self.exchanges if exchange.finished][-MAX_HISTORY:]
        return tuple(
            turn
            for exchange in finished
            if exchange.answer is not None
            for turn in (
                Turn("user", exchange.question),
                Turn("assistant", exchange.answer.text),
            )
        )

    @property
    def last(self) -> Exchange | None:
        """The newest exchange, None on an empty page."""
        return self.exchanges[-1] if self.exchanges else None

    def asked(self, question: str) -> "Conversation":
        """With a new question that nobody has answered yet."""
        number = self.exchanges[-1].number + 1 if self.exchanges else 1
        return Conversation((*self.exchanges, Exchange(number, question))[-MAX_EXCHANGES:])

    def answered(self, answer: Answer, sources: tuple[Source, ...]) -> "Conversation":
        """With a newer snapshot of the last question's answer."""
        newest = replace(self.exchanges[-1], answer=answer, sources=sources)
        return Conversation((*self.exchanges[:-1], newest))

    def failed(self, error: str) -> "Conversation":
        """With the last question marked as not answered, for the reason given."""
        return Conversation((*self.exchanges[:-1], replace(self.exchanges[-1], error=error)))
