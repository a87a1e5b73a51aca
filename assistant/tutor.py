"""The tutor: a question and the conversation so far in, a cited answer or an honest refusal out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from corpus import Guide
from index import Entry, Index, LibraryError

from .answer import Answer, Edition, Evidence, Turn
from .chain import answer_chain, parts_of
from .errors import TutorError
from .fit import fitting
from .followup import standalone
from .joining import joined
from .language import Language, english
from .question import analyse
from .refusal import refused_unread
from .reranker import Reranker
from .retriever import search
from .setting import setting
from .smalltalk import small_talk
from .spelling import mend
from .starters import starters

LONGEST_QUESTION = 2000  # characters
LONGEST_TURN = 8000  # characters of an earlier turn that are read


class Tutor:
    """Answers from the guides of an index, in their own words, each sentence proven.

    `open_index` is called once a question: the live index in the product, a staged build in an
    evaluation. A `reranker` has the last word on the order of the best passages.
    """

    def __init__(self, open_index: Callable[[], Index], reranker: Reranker | None = None) -> None:
        self._open_index = open_index
        self._reranker = reranker

    def ask(
        self, question: str, history: Sequence[Turn] = (), guide: str | None = None
    ) -> Iterator[Answer]:
        """Growing snapshots of the answer; the last one is `done`.

        Raises TutorError for a question that cannot be taken, and when the library cannot be used.
        """
        text = _checked(question)
        try:
            index = self._open_index()
            document = index.document(guide) if guide is not None else None
            answer = self._answer(text, _clean(history), index, document)
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

    def guides(self) -> tuple[Entry, ...]:
        """The documents of the library."""
        return self._open_index().documents

    def edition(self) -> Edition:
        """The build that answers now."""
        manifest = self._open_index().manifest
        return Edition(manifest.id, manifest.created)

    def find(self, text: str, guide: str | None = None) -> tuple[Evidence, ...]:
        """The passages about a text, best first, at most ten, whether they answer it or not.

        Raises TutorError as `ask` does.
        """
        wanted = _checked(text)
        try:
            index = self._open_index()
            document = index.document(guide) if guide is not None else None
            question = analyse(mend(wanted, index, english()), index, english(), document)
            found = search(question, index, self._reranker)
        except LibraryError as error:
            raise TutorError(error.kind, error.message) from error
        return tuple(Evidence.of(ranked.hit.passage, ranked.score) for ranked in found)

    def starters(self) -> tuple[str, ...]:
        """Questions that the live guides answer, to begin with."""
        return starters(self._open_index())

    def _answer(
        self, text: str, history: Sequence[Turn], index: Index, document: str | None
    ) -> Answer:
        language = english()
        mended = mend(text, index, language)
        done = refused_unread(mended, index, language)
        if done is None:
            done = fitting(mended, history, index, language, document)
        if done is None:
            done = small_talk(text, language) or small_talk(mended, language)
        if done is None:
            alone = understood(text, history, index, language, document)
            place = setting(mended, history, index, language, document)
            parts = parts_of(alone, index, language, document, place)
            done = joined(alone, answer_chain(index, self._reranker).invoke(parts), index)
        return replace(done, build=index.build)


def understood(
    text: str, history: Sequence[Turn], index: Index, language: Language, document: str | None
) -> str:
    """The question as it stands alone: typos mended, history resolved."""
    return standalone(mend(text, index, language), history, index, language, document)


def _clean(history: Sequence[Turn]) -> list[Turn]:
    """The conversation in bounded, encodable pieces: it may come from anywhere."""
    return [Turn(turn.role, _encodable(turn.content[:LONGEST_TURN])) for turn in history]


def _encodable(text: str) -> str:
    """The text without halves of surrogate pairs, which no tokenizer takes."""
    return text.encode("utf-8", "ignore").decode("utf-8")


def _checked(question: str) -> str:
    text = " ".join(_encodable(question).split())
    if not text:
        raise TutorError("empty_question", "The question is empty: write what you want to know.")
    if len(text) > LONGEST_QUESTION:
        raise TutorError(
            "question_too_long",
            f"The question has {len(text)} characters and may have {LONGEST_QUESTION}: "
            "ask it more briefly.",
        )
    return text
