"""A tutor with prepared answers that streams them sentence by sentence and remembers its calls."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Event

from assistant import (
    NOBODY,
    Answer,
    Edition,
    Evidence,
    Profile,
    Sentence,
    Turn,
    TutorError,
)
from corpus import Guide, passages
from index import Entry

from .harbour import DOCUMENT, HARBOUR, TITLE, cite

FEE = Answer(
    "answer",
    (Sentence("The deep sea grade costs 300 crowns.", (1,)),),
    (cite(1, "| Deep sea | any length | 300 crowns |", TITLE, "Grades"),),
    standalone="What does the deep sea grade cost?",
)
LEARN = Answer(
    "answer",
    (
        Sentence("Before the test, learn these:"),
        Sentence("Tides: read the tables for every month.", (1,), bullet=True),
        Sentence("Lights: name each light on the chart.", (2,), bullet=True),
        Sentence("The licence has two grades.", (3,)),
    ),
    (
        cite(1, "Tides: read the tables for every month.", TITLE, "Preparing", page=2),
        cite(2, "Lights: name each light on the chart.", TITLE, "Preparing", page=2),
        cite(3, "The licence has **two grades**", TITLE, page=1),
    ),
    standalone="What must I learn?",
    unanswered=("what a teacher costs",),
)
WHICH = Answer(
    "clarify",
    (Sentence("Which grade do you mean?"),),
    choices=("Coastal", "Deep sea"),
)
REFUSED = Answer(
    "refuse",
    (Sentence("The guide does not say who may sail to the moon."),),
    unanswered=("who may sail to the moon",),
)
ANSWERS = {
    "fee": WHICH,
    "deep sea": FEE,
    "coastal": FEE,
    "learn": LEARN,
    "moon": REFUSED,
}


STARTERS = ("What must I learn?", "What is the fee?", "How long is a licence valid?")


class FakeTutor:
    """Answers by the first of its words that the question contains.

    "broken" raises after half an answer, "refused input" as the tutor does for bad questions, and
    "and …" is understood only with a conversation behind it. Whoever says "I am a …" is known as
    that until they say "forget". `calls` are what was asked, `profiles` and `sections` what was
    given beside it.
    """

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[Turn, ...], str | None]] = []
        self.profiles: list[Profile] = []
        self.sections: list[str | None] = []

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        guide: str | None = None,
        *,
        profile: Profile = NOBODY,
        section: str | None = None,
    ) -> Iterator[Answer]:
        self.calls.append((question, tuple(history), guide))
        self.profiles.append(profile)
        self.sections.append(section)
        if section is not None and section not in {known.id for known in HARBOUR.sections}:
            raise TutorError("unknown_section", f"The guide has no section {section!r}.")
        if "refused input" in question:
            raise TutorError("bad_history", "The conversation cannot be read; start a new one.")
        if question.casefold().startswith("and ") and not history:
            raise TutorError("empty_question", "And what? Nothing was asked before.")
        broken = "broken" in question
        prepared = LEARN if broken else self._prepared(question)
        for length in range(1, len(prepared.sentences) + 1):
            if broken and length > 1:
                raise RuntimeError("secret detail")
            yield _snapshot(prepared, length)

    def guide(self, document: str) -> Guide:
        return {DOCUMENT: HARBOUR}[document]

    def guides(self) -> tuple[Entry, ...]:
        return (Entry(DOCUMENT, TITLE, "markdown", "0" * 64, 3, 0, 2, 8, "guide.json"),)

    def edition(self) -> Edition:
        return Edition("b1", "2026-11-01T10:00:00+00:00")

    def find(self, text: str, guide: str | None = None) -> tuple[Evidence, ...]:
        words = set(text.casefold().split())
        found = [p for p in passages(HARBOUR) if words & set(p.plain.casefold().split())]
        return tuple(Evidence.of(passage, 1.0) for passage in found)

    def starters(self, guide: str | None = None, section: str | None = None) -> tuple[str, ...]:
        return STARTERS if section is None else STARTERS[:1]

    def suggestions(
        self, answer: Answer, history: Sequence[Turn] = (), guide: str | None = None
    ) -> tuple[str, ...]:
        asked = {turn.content for turn in history} | {answer.standalone}
        if answer.kind not in ("answer", "refuse"):
            return ()
        return tuple(question for question in STARTERS if question not in asked)

    def known(self, history: Sequence[Turn], profile: Profile = NOBODY) -> Profile:
        for turn in history:
            told = re.search(r"I am an? (\w+)", turn.content) if turn.role == "user" else None
            profile = Profile(role=told[1]) if told else profile
            profile = NOBODY if "forget" in turn.content.casefold() else profile
        return profile

    def _prepared(self, question: str) -> Answer:
        words = question.casefold()
        return next((answer for word, answer in ANSWERS.items() if word in words), REFUSED)


def _snapshot(answer: Answer, length: int) -> Answer:
    if length == len(answer.sentences):
        return answer
    sentences = answer.sentences[:length]
    marks = {mark for sentence in sentences for mark in sentence.marks}
    citations = tuple(citation for citation in answer.citations if citation.mark in marks)
    return replace(
        answer,
        sentences=sentences,
        citations=citations,
        unanswered=(),
        choices=(),
        done=False,
    )


class SlowTutor(FakeTutor):
    """Keeps at its answer until it is `released`; `stopped` is set when nobody listens any more."""

    def __init__(self) -> None:
        super().__init__()
        self.released = Event()
        self.stopped = Event()

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        guide: str | None = None,
        *,
        profile: Profile = NOBODY,
        section: str | None = None,
    ) -> Iterator[Answer]:
        snapshots = super().ask(question, history, guide, profile=profile, section=section)
        growing = next(snapshots)
        try:
            yield growing
            while not self.released.wait(0.05):
                yield growing
            yield from snapshots
        finally:
            self.stopped.set()
