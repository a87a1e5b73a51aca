"""What the tutor gives back: an answer whose every fact is a span of a guide."""

from dataclasses import dataclass
from typing import Literal

from corpus import Guide, Passage

AnswerKind = Literal["answer", "clarify", "refuse", "smalltalk"]
Role = Literal["user", "assistant"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of the conversation so far."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Citation:
    """The place in a guide that proves a sentence.

    Attributes:
        mark: Number of the citation in its answer, from 1.
        quote: Literal text of the document at `start:end` of its normalised text.
        document: Name of the document in the library.
        title: What the document calls itself.
        section: Heading path, outermost first.
        page: Page of the quote's first character, None for a format without pages.
        start, end: Offsets of the quote, end exclusive.
    """

    mark: int
    quote: str
    document: str
    title: str
    section: tuple[str, ...]
    page: int | None
    start: int
    end: int

    @classmethod
    def of(cls, guide: Guide, start: int, end: int, mark: int = 1) -> "Citation":
        """The literal words of a span, under the headings of the section that it begins in."""
        section = guide.section_at(start)
        return cls(
            mark=mark,
            quote=guide.text[start:end],
            document=guide.document,
            title=guide.title,
            section=section.heading_path if section else (),
            page=guide.page_at(start),
            start=start,
            end=end,
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or list item of an answer, with the marks of the citations that prove it.

    `bullet` says that the guide lists it, so that a page shows it as a list item.
    """

    text: str
    marks: tuple[int, ...] = ()
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that retrieval found; `text` is literal, `score` falls down the list."""

    text: str
    document: str
    section: tuple[str, ...]
    start: int
    end: int
    page: int | None
    score: float

    @classmethod
    def of(cls, passage: Passage, score: float) -> "Evidence":
        """The passage with its score, rounded to four digits."""
        return cls(
            text=passage.text,
            document=passage.document,
            section=passage.section,
            start=passage.start,
            end=passage.end,
            page=passage.page,
            score=round(score, 4),
        )


@dataclass(frozen=True, slots=True)
class Edition:
    """The build that answers now: its id, and when it was made, UTC, ISO 8601."""

    build: str
    made: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, or a growing snapshot of one: `done` is true on the last.

    Attributes:
        kind: "answer", "clarify" (a question back, with `choices`), "refuse" or "smalltalk".
        sentences: In reading order. Those of a refusal carry no marks.
        citations: By mark, from 1; empty under refusals, clarifications and small talk.
        passages: What retrieval found, best first, at most ten; given under refusals too.
        standalone: The question as understood, history resolved.
        unanswered: The parts of the question that the guides do not answer.
        choices: Short replies that a clarifying question offers.
        build: Id of the build that was searched.
        done: False while the answer is still growing.
        draft: What a chat model is writing in the place of `sentences`, not checked yet; empty on
            the last snapshot.
        model: Name of the chat model that worded the answer, "" for the guide's own words.
        notice: A sentence on what became of a chat model that did not word it, mostly "".
    """

    kind: AnswerKind
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...] = ()
    passages: tuple[Evidence, ...] = ()
    standalone: str = ""
    unanswered: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    build: str = ""
    done: bool = True
    draft: tuple[Sentence, ...] = ()
    model: str = ""
    notice: str = ""

    @property
    def text(self) -> str:
        """The answer as plain text without marks; list items, and what is missing, on own lines."""
        lines: list[str] = []
        for sentence in self.sentences:
            if sentence.bullet or not lines or lines[-1].startswith("- "):
                lines.append(f"- {sentence.text}" if sentence.bullet else sentence.text)
            else:
                lines[-1] += f" {sentence.text}"
        return "\n".join([*lines, *self.gaps])

    @property
    def gaps(self) -> tuple[str, ...]:
        """A sentence for each part of the question that stays unanswered beside an answer."""
        if self.kind != "answer":
            return ()
        return tuple(f"The guide does not say: {part.rstrip(' ?.!')}?" for part in self.unanswered)

    @property
    def refused(self) -> bool:
        """True for refusals alone."""
        return self.kind == "refuse"
