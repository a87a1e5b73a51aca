"""All questions that one build of the library can be asked, made once for each guide."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial

from corpus import Guide
from index import Index, words

from ..answer import Answer, Turn
from ..calibration import calibration
from ..judge import is_on_subject
from ..language import english
from ..question import analyse
from ..retriever import search
from ..scope import Scope
from ..setting import leans
from .candidate import LONGEST, Candidate, candidate
from .headed import headed
from .newness import is_new
from .pairs import paired
from .proof import Ask
from .speech import Speech
from .starters import MOST, starters
from .suggestions import MOST as NEXT
from .suggestions import suggestions
from .tabled import tabled
from .templates import templates

_GUIDES = 16  # whose questions are kept
_SCOPES = 256  # whose starters are kept
_ANSWERS = 2048  # that are kept, of questions that need no conversation
_OWN = 1.0  # merit of a question of the guide's own
_LEANING = 0.4  # and of one with a pronoun that may point out of it, or that begins otherwise
_NEAR = 3  # guides that suggestions are from
_FEWEST = 3  # words of a question


class Repertoire:
    """The questions of one build; `ask` answers from it, to see which are answered."""

    def __init__(self, index: Index, ask: Ask) -> None:
        self.index = index
        self._ask = ask
        # Of no method of its own: in a cycle it would keep an index long after it was live.
        self._alone = lru_cache(maxsize=_ANSWERS)(lambda text, scope: ask(text, (), scope))
        self._of = lru_cache(maxsize=_GUIDES)(partial(_made, index))
        self.starters = lru_cache(maxsize=_SCOPES)(partial(_starters, index, self._of, ask))

    def suggestions(self, answer: Answer, history: Sequence[Turn], scope: Scope) -> tuple[str, ...]:
        """What to ask next; after what is off the subject, what to begin with.

        None where the answer offers replies of its own.
        """
        if answer.kind == "clarify" or (answer.kind == "smalltalk" and answer.choices):
            return ()
        near = self._near(answer, scope)
        if not near or (answer.refused and not self._is_on_subject(answer, scope)):
            asked = [turn.content for turn in history]
            return tuple(one for one in self.starters(scope) if is_new(one, asked))[:NEXT]
        candidates = [one for document in near[:_NEAR] for one in self._of(document)]
        return suggestions(candidates, answer, history, scope, self._answer)

    def _answer(self, text: str, history: Sequence[Turn], scope: Scope) -> Answer:
        """What a suggestion is answered; one that stands alone is asked once, not in each talk.

        Three to six are tried for each answer, which took longer than the answer. Of 507 that were
        offered so, each was answered in its conversation, too.
        """
        if leans(text, english()):
            return self._ask(text, history, scope)
        return self._alone(text, scope)

    def _near(self, answer: Answer, scope: Scope) -> list[str]:
        """The documents that an answer is about, of those that this build still has."""
        every = [cited.document for cited in answer.citations]
        every += [passage.document for passage in answer.passages]
        there = {entry.document for entry in self.index.documents}
        there = there & {scope.document} if scope.document else there
        return [document for document in dict.fromkeys(every) if document in there]

    def _is_on_subject(self, answer: Answer, scope: Scope) -> bool:
        """Whether what was refused is about what the library is about."""
        question = analyse(answer.standalone, self.index, english(), scope.document)
        found = search(question, self.index) if question.concepts else []
        return bool(found) and is_on_subject(question, found[0], calibration())


def _starters(
    index: Index, made: Callable[[str], Sequence[Candidate]], ask: Ask, scope: Scope
) -> tuple[str, ...]:
    """Questions to begin with in a scope."""
    every = [entry.document for entry in index.documents[:MOST]]
    documents = [scope.document] if scope.document else every
    return starters([made(name) for name in documents], scope, ask)


def _made(index: Index, document: str) -> tuple[Candidate, ...]:
    """The questions of a document in reading order, each wording once."""
    guide = index.guide(document)
    speech = Speech.of(guide)
    found: dict[str, Candidate] = {}
    for one in (
        *_own(guide),
        *headed(guide, speech),
        *tabled(guide, speech),
        *paired(guide, speech),
    ):
        if len(one.text) <= LONGEST and len(words(one.text)) >= _FEWEST:
            found.setdefault(one.text.casefold(), one)
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.text)))


def _own(guide: Guide) -> Iterator[Candidate]:
    """The questions that the guide itself asks and answers."""
    for faq in guide.faqs:
        text = " ".join(faq.question.split())
        if text.endswith("?"):
            leans = english().anaphora.search(text.lower()) or not templates().asks(text)
            yield candidate(text, guide, ((faq.start, faq.end),), _LEANING if leans else _OWN)
