"""Which of a library's guides a question is asked of.

A few guides are searched together. Of many, those are taken that the question names, or that the
conversation named last, or that alone have what answers it; where several have, the question goes
back with them as choices. What follows then understands, searches and answers as in a library of
those guides alone: no other guide's names, words or headings get in between, and a thousand of them
cost no more than one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index import DOCUMENT, Index, Name, words

from .addressing import addressed
from .answer import Answer, Sentence, Turn
from .calibration import calibration
from .judge import judge
from .language import Language
from .mentions import has_content
from .question import Question, unnamed
from .rank import Ranked, rank
from .refusal import refused_unread
from .scope import Scope
from .smalltalk import small_talk

FEW = 20  # guides that are searched together
_TAKEN = 4  # guides of many that an answer may be put together from
_AS_GOOD = 0.9  # share of the best guide's score with which another answers as well
_MOST_CHOICES = 8
_WHICH = "Several guides may answer that. Which one do you mean?"
_ACROSS = frozenset({"all_of_kind"})
_OF_ONE_GUIDE = frozenset({"plan", "fit"})


@dataclass(frozen=True, slots=True)
class Reach:
    """What is asked of which guides, or the question back.

    Attributes:
        index: The library, or an excerpt of it.
        text: The question; where the learner only said which guide they mean, the one before.
        history: The turns before that question.
        unclear: What is asked back, or None.

    """

    index: Index
    text: str
    history: Sequence[Turn] = ()
    unclear: Answer | None = None


def reach(
    text: str, history: Sequence[Turn], index: Index, language: Language, scope: Scope
) -> Reach:
    """The guides that a question is asked of."""
    if scope.document is not None:
        return Reach(index.excerpt((scope.document,)), text, history)
    if told := addressed(text, index):
        document, question = told
        return Reach(index.excerpt((document,)), question, history)
    if len(index.documents) <= FEW:
        return Reach(index, text, history)
    turns = _settled([*history, Turn("user", text)], index, language)
    before, asked = turns[:-1], turns[-1].content
    named = _last_named(turns, index, language)
    if named:
        return Reach(index.excerpt(named), asked, before)
    if small_talk(asked, language) or refused_unread(asked, index, language):
        return Reach(index.excerpt([index.documents[0].document]), asked, before)
    return _likeliest(asked, before, index, language)


def _likeliest(text: str, history: Sequence[Turn], index: Index, language: Language) -> Reach:
    question = unnamed(text, index, language)
    ranked = rank(question, index.search(question.query), calibration().rank)
    best: dict[str, Ranked] = {}
    for one in ranked:
        best.setdefault(one.hit.passage.document, one)
    documents = list(best) or [index.documents[0].document]
    rivals = _rivals(question, list(best.values()))
    if len(rivals) > 1:
        return Reach(index, text, history, _asked_back(text, rivals, index))
    return Reach(index.excerpt(rivals or documents[:_TAKEN]), text, history)


def _rivals(question: Question, best: Sequence[Ranked]) -> list[str]:
    """The guides that answer about as well as the best one, itself the first; () if none does."""
    documents = [one.hit.passage.document for one in best]
    if question.intents & _OF_ONE_GUIDE:
        return documents[:_MOST_CHOICES]
    if question.intents & _ACROSS or not judge(question, best, calibration()).answered:
        return []
    return [
        document
        for document, one in zip(documents, best, strict=True)
        if one.score >= _AS_GOOD * best[0].score
    ]


def _asked_back(text: str, documents: Sequence[str], index: Index) -> Answer:
    titles = {entry.document: entry.title for entry in index.documents}
    told = [titles[document] for document in documents]
    choices = dict.fromkeys(
        title if told.count(title) == 1 else document
        for document, title in zip(documents, told, strict=True)
    )
    only = (Sentence(_WHICH),)
    return Answer("clarify", only, standalone=text, choices=tuple(choices)[:_MOST_CHOICES])


def _settled(turns: Sequence[Turn], index: Index, language: Language) -> list[Turn]:
    """The turns, where the reply to "which one?" stands with the question that it is about."""
    found: list[Turn] = []
    for turn in turns:
        asked = [place for place, one in enumerate(found) if one.role == "user"]
        if turn.role == "user" and asked and _only_names(turn.content, index, language):
            *_, last = asked
            question = found[last].content
            del found[last:]
            found.append(Turn("user", f"{question.rstrip()} ({turn.content.strip()})"))
        else:
            found.append(turn)
    return found


def _only_names(text: str, index: Index, language: Language) -> bool:
    """Whether a message names a guide, and says nothing else."""
    spoken = words(text)
    inside = {
        place for name in _guides(text, index, language) for place in range(name.low, name.high)
    }
    rest = (word for place, word in enumerate(spoken) if place not in inside)
    return bool(inside) and not any(has_content(word, language) for word in rest)


def _last_named(turns: Sequence[Turn], index: Index, language: Language) -> list[str]:
    """The guides that the learner named last."""
    for turn in reversed(turns):
        if turn.role == "user" and (found := _guides(turn.content, index, language)):
            return list(dict.fromkeys(name.document for name in found))[:_TAKEN]
    return []


def _guides(text: str, index: Index, language: Language) -> list[Name]:
    """The guides that a text names: by a whole title, by several words of it, or by one of its own.

    One word is a guide's own if it is no word of English: "CKAD", but not "Manager".
    """
    spoken = words(text)
    return [
        name
        for name in index.names_in(text, kind=DOCUMENT)
        if _tells(spoken[name.low : name.high], words(name.name), index, language)
    ]


def _tells(said: Sequence[str], title: Sequence[str], index: Index, language: Language) -> bool:
    content = [word for word in said if has_content(word, language)]
    if not content:
        return False
    own = [word for word in title if has_content(word, language)]
    return len(content) >= min(2, len(own)) or not index.is_word(content[0])
