"""The tutor: a question and the conversation so far in, a cited answer or an honest refusal out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from langchain_core.runnables import Runnable, RunnableLambda

from corpus import Guide
from index import Index, LibraryError

from .answer import Answer, Evidence, Sentence, Turn
from .calibration import calibration
from .compose import WORDS, compose
from .draft import Line
from .errors import TutorError
from .followup import standalone
from .judge import NOTHING, Verdict, judge
from .language import Language, english
from .parts import compared, questions_of
from .question import Question, analyse
from .rank import Ranked
from .refusal import foreign, nothing_found, refusal
from .retriever import search
from .smalltalk import small_talk
from .spelling import mend
from .starters import starters
from .verify import verify

LONGEST_QUESTION = 2000


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked: the question, what was found for it, the verdict, and the lines drafted."""

    question: Question
    ranked: tuple[Ranked, ...] = ()
    verdict: Verdict = NOTHING
    lines: tuple[Line, ...] = ()


class Tutor:
    """Answers from the guides of an index, in their own words, each sentence proven.

    `open_index` is called once a question: the live index in the product, a staged build in an
    evaluation.
    """

    def __init__(self, open_index: Callable[[], Index]) -> None:
        self._open_index = open_index

    def ask(
        self, question: str, history: Sequence[Turn] = (), guide: str | None = None
    ) -> Iterator[Answer]:
        """Growing snapshots of the answer; the last one is `done`.

        Raises TutorError for a question that cannot be taken, and when the library cannot be used.
        """
        text = _checked(question)
        try:
            index = self._open_index()
            document = index.document(guide) if guide else None
            answer = self._answer(text, history, index, document)
        except LibraryError as error:
            raise TutorError(error.kind, error.message) from error
        for count in range(1, len(answer.sentences)):
            yield replace(answer, sentences=answer.sentences[:count], done=False)
        yield answer

    def answer(
        self, question: str, history: Sequence[Turn] = (), guide: str | None = None
    ) -> Answer:
        """The whole answer at once."""
        *_, last = self.ask(question, history, guide)
        return last

    def guide(self, document: str) -> Guide:
        """The stored text and structure of a document that an answer cites."""
        return self._open_index().guide(document)

    def starters(self) -> tuple[str, ...]:
        """Questions that the live guides answer, to begin with."""
        return starters(self._open_index())

    def _answer(
        self, text: str, history: Sequence[Turn], index: Index, document: str | None
    ) -> Answer:
        language = english()
        reply = small_talk(text, language)
        if reply is not None:
            return Answer("smalltalk", (Sentence(reply),), standalone=text, build=index.build)
        if foreign(text, index, language):
            return Answer("refuse", refusal_in_english(), standalone=text, build=index.build)
        if language.not_for_a_guide.search(text.lower()):
            return Answer(
                "refuse", refusal([]), standalone=text, unanswered=(text,), build=index.build
            )
        alone = understood(text, history, index, language, document)
        parts = _chain(index).invoke(_parts(alone, index, document))
        return _joined(alone, parts, index)


def understood(
    text: str, history: Sequence[Turn], index: Index, language: Language, document: str | None
) -> str:
    """The question as it stands alone: typos mended, history resolved."""
    return standalone(mend(text, index, language), history, index, language, document)


def refusal_in_english() -> tuple[Sentence, ...]:
    """What is said to a question in a language that the guide is not written in."""
    return (Sentence("I can only answer in English so far: please ask me in English."),)


def _checked(question: str) -> str:
    text = " ".join(question.split())
    if not text:
        raise TutorError("empty_question", "The question is empty: write what you want to know.")
    if len(text) > LONGEST_QUESTION:
        raise TutorError(
            "question_too_long",
            f"The question has {len(text)} characters and may have {LONGEST_QUESTION}: "
            "ask it more briefly.",
        )
    return text


def _parts(alone: str, index: Index, document: str | None) -> list[Part]:
    """What is asked, one part a question and a compared thing."""
    language = english()
    found: list[Part] = []
    before: list[Turn] = []
    for text in questions_of(alone, language):
        whole = standalone(text, before, index, language, document)
        before = [Turn("user", whole)]
        question = analyse(whole, index, language, document)
        found.extend(Part(side) for side in compared(question, index, language))
    return found


def _chain(index: Index) -> Runnable[list[Part], list[Part]]:
    """Retrieve, judge, compose: each step is given the parts and fills in its own field."""
    language, numbers = english(), calibration()

    def retrieve(parts: list[Part]) -> list[Part]:
        return [replace(part, ranked=tuple(search(part.question, index))) for part in parts]

    def judged(parts: list[Part]) -> list[Part]:
        return [replace(p, verdict=judge(p.question, p.ranked, numbers)) for p in parts]

    def composed(parts: list[Part]) -> list[Part]:
        budget = WORDS // max(1, sum(part.verdict.answered for part in parts))
        return [
            replace(
                part,
                lines=tuple(compose(part.question, part.ranked, index, language, budget)),
            )
            if part.verdict.answered
            else part
            for part in parts
        ]

    return RunnableLambda(retrieve) | RunnableLambda(judged) | RunnableLambda(composed)


def _joined(alone: str, parts: Sequence[Part], index: Index) -> Answer:
    """One answer from all parts: what was proven, and what the guides do not say."""
    lines = [line for part in parts for line in part.lines]
    sentences, citations = verify(lines, index.guide)
    passages = _evidence(parts)
    if not citations:
        return Answer(
            "refuse",
            refusal([part.verdict for part in parts]),
            passages=passages,
            standalone=alone,
            unanswered=tuple(part.question.text for part in parts),
            build=index.build,
        )
    missing = tuple(part.question.text for part in parts if not part.verdict.answered)
    return Answer(
        "answer",
        (*sentences, *nothing_found(missing)),
        citations=citations,
        passages=passages,
        standalone=alone,
        unanswered=missing,
        build=index.build,
    )


def _evidence(parts: Sequence[Part]) -> tuple[Evidence, ...]:
    """The passages of all parts, the best of each first, each once, at most ten."""
    found: dict[str, Evidence] = {}
    for place in range(max((len(part.ranked) for part in parts), default=0)):
        for part in parts:
            if place < len(part.ranked):
                ranked = part.ranked[place]
                passage = ranked.hit.passage
                found.setdefault(
                    passage.id,
                    Evidence(
                        text=passage.text,
                        document=passage.document,
                        section=passage.section,
                        start=passage.start,
                        end=passage.end,
                        page=passage.page,
                        score=round(ranked.score, 4),
                    ),
                )
    return tuple(found.values())[:10]
