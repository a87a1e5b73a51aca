"""What an evaluation asks and expects: a question, and what makes its answer right or wrong."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from assistant import Turn

Split = Literal["tune", "held"]
Priority = Literal["critical", "normal"]
Origin = Literal["written", "drafted"]
Kind = Literal[
    "faq",
    "section",
    "list",
    "table",
    "fit",
    "compare",
    "plan",
    "next",
    "all-of-a-kind",
    "yes-no",
    "two-part",
    "half-answerable",
    "follow-up",
    "unanswerable",
    "smalltalk",
    "other-language",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Case:
    """One question with its expectations.

    Attributes:
        id: Unique over all suites.
        kind: What sort of question it is; figures are reported by kind.
        question: The last turn, as a learner types it.
        documents: Paths of the library that it is asked against, below `folder`.
        folder: Where the suite's own documents are; None where they belong to somebody else, and
            whoever runs the suite says where they are.
        suite: Name of the suite that it is in.
        split: "tune" may be looked at while the answerer is made, "held" only judges it.
        history: The turns before the question.
        guide: The document that the learner chose, or None for the whole library.
        priority: A content update that answers a "critical" case worse is held back.
        origin: "drafted" cases were made from the guide's own words, and nobody checked them.
        must: The answer has at least one phrase of every group.
        must_not: Phrases that make an answer wrong.
        answer: A reference answer, to measure the words of the given one by; "" without one.
        quotes: A few literal words each; a right passage, or its heading, contains one of them.
        sections: Heading paths, "Outer > Inner" or their end, that have to be in the guide. Where
            no quotes are given, a passage below one of them is right.
        sources: File names without ending, where not every document of the library will do: a
            right passage comes from one of them, a right answer cites one of them.
        refuse: Whether it must be refused. None: either is right if `must` is met.
        clarify: Whether the right reaction is a question back.
        unanswered: Whether a part has to be named as not answered.
        tags: Finer sorts within a kind.
        line: Where the case stands in its file.

    """

    id: str
    kind: Kind
    question: str
    documents: tuple[str, ...]
    folder: Path | None = None
    suite: str = ""
    split: Split = "tune"
    history: tuple[Turn, ...] = ()
    guide: str | None = None
    priority: Priority = "normal"
    origin: Origin = "written"
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    answer: str = ""
    quotes: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    refuse: bool | None = False
    clarify: bool = False
    unanswered: bool = False
    tags: tuple[str, ...] = ()
    line: int = 0

    @property
    def conversation(self) -> str:
        """Cases that open alike share this; they are not independent of each other.

        The opening turn, which has no history, is in one conversation with its follow-ups.
        """
        opening = self.history[0].content if self.history else self.question
        return "\n".join((*self.documents, opening.casefold()))

    def paths(self, shared: Path) -> tuple[Path, ...]:
        """Where its documents are, `shared` being the folder of those that are not the suite's."""
        return tuple((self.folder or shared) / document for document in self.documents)


@dataclass(frozen=True, slots=True)
class Suite:
    """The cases of one file, in its order; `edition` is the build that it was written for."""

    name: str
    path: Path
    cases: tuple[Case, ...]
    edition: str | None = None
