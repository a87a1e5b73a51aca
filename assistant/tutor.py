"""The tutor: a question and the conversation so far in, a cited answer or an honest refusal out."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus import Guide
from index import Entry, Index, LibraryError

from .answer import Answer, Edition, Evidence, Turn
from .chain import answer_chain, parts_of
from .deixis import resolved
from .errors import TutorError
from .fit import fitting, known_of
from .followup import standalone
from .gist import gist
from .heard import heard, refused_orders
from .joining import joined
from .language import Language, english
from .learner import NOBODY, Profile
from .planning import planned
from .question import analyse
from .reach import reach
from .refusal import refused_unread
from .repertoire import Repertoire
from .request import checked, clean, clean_profile
from .reranker import Reranker
from .retriever import search
from .scope import Scope, scope_of
from .section_answer import answered
from .setting import setting
from .smalltalk import small_talk
from .spelling import mend

if TYPE_CHECKING:
    from .models import ChatModel


class Tutor:
    """Answers from the guides of an index, in their own words, each sentence proven.

    `open_index` is called once a question: the live index in the product, a staged build in an
    evaluation. A `reranker` has the last word on the order of the best passages. A `model` words
    the answers that are proven without it. `today` is the day that a plan counts from.
    """

    def __init__(
        self,
        open_index: Callable[[], Index],
        reranker: Reranker | None = None,
        model: "ChatModel | None" = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._open_index = open_index
        self._reranker = reranker
        self._kept: Repertoire | None = None
        self._model = model
        self._today = today

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        guide: str | None = None,
        *,
        profile: Profile = NOBODY,
        section: str | None = None,
    ) -> Iterator[Answer]:
        """Growing snapshots of the answer; the last one is `done`, the only one without a model.

        `profile` is what was known of the learner before the history's first turn; `section` the
        id of a section of `guide` that the question is about. Raises TutorError for what cannot be
        taken, and when the library cannot be used.
        """
        text = checked(question)
        with _library_errors():
            index = self._open_index()
            scope = scope_of(index, guide, section)
            answer = self._answer(text, clean(history), index, scope, clean_profile(profile))
        yield from (answer,) if self._model is None else _worded(answer, self._model, index)

    def answer(
        self,
        question: str,
        history: Sequence[Turn] = (),
        guide: str | None = None,
        *,
        profile: Profile = NOBODY,
        section: str | None = None,
    ) -> Answer:
        """The whole answer at once."""
        *_, last = self.ask(question, history, guide, profile=profile, section=section)
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
        wanted = checked(text)
        with _library_errors():
            index = self._open_index()
            document = scope_of(index, guide, None).document
            question = analyse(mend(wanted, index, english()), index, english(), document)
            found = search(question, index, self._reranker)
        return tuple(Evidence.of(ranked.hit.passage, ranked.score) for ranked in found)

    def starters(self, guide: str | None = None, section: str | None = None) -> tuple[str, ...]:
        """Questions to begin with that the library, a guide or a section answers.

        Raises TutorError as `ask` does.
        """
        with _library_errors():
            repertoire = self._repertoire()
            return repertoire.starters(scope_of(repertoire.index, guide, section))

    def suggestions(
        self, answer: Answer, history: Sequence[Turn] = (), guide: str | None = None
    ) -> tuple[str, ...]:
        """What may be asked next: at most three questions that are answered and are new.

        `history` are the turns before the answer; its own question may be among them. Raises
        TutorError as `ask` does.
        """
        with _library_errors():
            repertoire = self._repertoire()
            scope = scope_of(repertoire.index, guide, None)
            return repertoire.suggestions(answer, clean(history), scope)

    def known(self, history: Sequence[Turn], profile: Profile = NOBODY) -> Profile:
        """What is known of the learner after these turns, `profile` before them.

        Raises TutorError when the library cannot be used.
        """
        with _library_errors():
            told = known_of(clean(history), self._open_index(), english(), clean_profile(profile))
        return clean_profile(told)

    def _repertoire(self) -> Repertoire:
        """The questions of the live build, kept for as long as that is live."""
        index = self._open_index()
        if self._kept is None or self._kept.index is not index:
            # No reranker: it would take seconds, and the passage that answers is known.
            plain = Tutor(lambda: index, today=self._today)
            self._kept = Repertoire(
                index,
                lambda text, history, scope: plain._answer(text, history, index, scope, NOBODY),
            )
        return self._kept

    def _answer(
        self, text: str, history: Sequence[Turn], index: Index, scope: Scope, profile: Profile
    ) -> Answer:
        language, document = english(), scope.document
        text = heard(text)
        if not text:
            return replace(refused_orders(), build=index.build)
        near = reach(text, history, index, language, scope)
        if near.unclear is not None:
            return replace(near.unclear, build=index.build)
        index, text, history = near.index, near.text, near.history
        mended = mend(text, index, language)
        done = refused_unread(mended, index, language)
        if done is None:
            done = gist(mended, scope, index, language)
        if done is None:
            done = planned(text, history, index, language, document, self._today())
        if done is None:
            done = fitting(mended, history, index, language, document, profile)
        if done is None:
            done = small_talk(text, language) or small_talk(mended, language)
        if done is None:
            told = resolved(text, scope, index, language)
            alone = understood(told, history, index, language, document)
            place = setting(mended, history, index, language, document)
            parts = parts_of(alone, index, language, scope, place)
            chain = answer_chain(index, self._reranker)
            done = joined(alone, answered(parts, scope.section, chain), index)
        return replace(done, build=index.build)


def understood(
    text: str, history: Sequence[Turn], index: Index, language: Language, document: str | None
) -> str:
    """The question as it stands alone: typos mended, history resolved."""
    return standalone(mend(text, index, language), history, index, language, document)


def _worded(answer: Answer, model: "ChatModel", index: Index) -> Iterator[Answer]:
    from .wording import reworded  # what few need is not loaded for all

    return reworded(answer, model, index)


@contextmanager
def _library_errors() -> Iterator[None]:
    """Gives what is wrong with the library as this package's own error."""
    try:
        yield
    except LibraryError as error:
        raise TutorError(error.kind, error.message) from error
