"""What the page needs of a tutor, so that it can be served, and tested, with any."""

from collections.abc import Iterator, Sequence
from typing import Literal, Protocol, runtime_checkable

from assistant import Answer, Edition, Evidence, Turn
from corpus import Guide
from index import Entry

Thumb = Literal["up", "down"]


class Tutor(Protocol):
    """Answers questions from guides; see `assistant` for the real one."""

    def ask(
        self, question: str, history: Sequence[Turn] = (), guide: str | None = None
    ) -> Iterator[Answer]:
        """Yield growing snapshots of one answer, the last with `done`; raise TutorError."""
        ...

    def guide(self, document: str) -> Guide:
        """The stored guide of that name; KeyError if there is none."""
        ...

    def guides(self) -> tuple[Entry, ...]:
        """The documents of the library."""
        ...

    def edition(self) -> Edition:
        """The build that answers now."""
        ...

    def find(self, text: str, guide: str | None = None) -> tuple[Evidence, ...]:
        """The passages about a text, best first; raise TutorError."""
        ...

    def starters(self) -> tuple[str, ...]:
        """A few questions that the live guides answer well."""
        ...


@runtime_checkable
class Rated(Protocol):
    """A tutor that wants to know what learners think of its answers."""

    def rate(self, thumb: Thumb, question: str, answer: Answer) -> None:
        """Take note of a learner's verdict on one answer."""
        ...
