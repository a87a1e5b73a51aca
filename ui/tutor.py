"""What the page needs of a tutor, so that it can be served, and tested, with any."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal, Protocol, runtime_checkable

from assistant import NOBODY, Answer, Edition, Evidence, Profile, Turn
from corpus import Guide
from index import Entry

Thumb = Literal["up", "down"]


class Tutor(Protocol):
    """Answers questions from guides; see `assistant` for the real one."""

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        guide: str | None = None,
        *,
        profile: Profile = NOBODY,
        section: str | None = None,
    ) -> Iterator[Answer]:
        """Yield growing snapshots of one answer, the last with `done`; raise TutorError.

        `profile` is what was known before the history's first turn, `section` the id of a section
        of `guide` that the question is about.
        """
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

    def starters(self, guide: str | None = None, section: str | None = None) -> tuple[str, ...]:
        """A few questions that the live guides, one of them or its section answer well."""
        ...

    def suggestions(
        self, answer: Answer, history: Sequence[Turn] = (), guide: str | None = None
    ) -> tuple[str, ...]:
        """At most three questions to ask next, each answered by the guides, none asked before.

        `history` are the turns before the answer; its own question may be among them.
        """
        ...

    def known(self, history: Sequence[Turn], profile: Profile = NOBODY) -> Profile:
        """What is known of the learner after the turns, `profile` before them."""
        ...


@runtime_checkable
class Rated(Protocol):
    """A tutor that wants to know what learners think of its answers."""

    def rate(self, thumb: Thumb, question: str, answer: Answer, comment: str = "") -> None:
        """Take note of a learner's verdict on one answer, and of what they say to it."""
        ...


@runtime_checkable
class Forgetful(Protocol):
    """A tutor that keeps what was asked, and can forget it."""

    def forget(self, questions: Collection[str]) -> None:
        """Keep no longer that these were asked; OSError if that cannot be done."""
        ...
