"""Asks back when a learner wants to know what fits, and has not said who they are."""

from collections.abc import Sequence

from index import Index, words

from .answer import Answer, Sentence, Turn
from .language import Language
from .question import analyse

_MOST_CHOICES = 8
_SAYS_NOTHING = 4  # concepts: "which certification fits" and the like


def clarification(
    text: str, index: Index, language: Language, document: str | None
) -> Answer | None:
    """The question back, with the guide's own roles as choices; None when none is due.

    It is due when the question asks for advice and neither describes the learner nor names a thing
    of the guide, and the guide has a table of roles to advise from.
    """
    lowered = text.lower()
    due = language.clarify_fit.unsaid.search(lowered)
    if not due or language.clarify_fit.describes.search(lowered):
        return None
    said = analyse(text, index, language, document)
    if len(said.concepts) > _SAYS_NOTHING:
        return None
    roles = _roles(index, language, document)
    if not roles or said.things:
        return None
    return Answer(
        "clarify",
        (Sentence(language.clarify_fit.ask),),
        standalone=text,
        choices=tuple(roles[:_MOST_CHOICES]),
        build=index.build,
    )


def replied(text: str, history: Sequence[Turn], language: Language) -> str:
    """The question that a reply to our question back stands for, or the text itself."""
    asked = history[-1] if history else None
    if asked is None or asked.role != "assistant":
        return text
    if not asked.content.startswith(language.clarify_fit.ask) or len(words(text)) > 8:
        return text
    bare = text.strip(" .!")
    for lead in ("i am an ", "i am a ", "i'm an ", "i'm a ", "im an ", "im a ", "an ", "a "):
        if bare.lower().startswith(lead):
            bare = bare[len(lead) :]
            break
    return language.clarify_fit.then.format(reply=bare)


def _roles(index: Index, language: Language, document: str | None) -> list[str]:
    """The entries of the longest table column that lists roles."""
    columns = [
        index.named(kind, owner)
        for kind, owner in index.kinds()
        if document in (None, owner) and language.clarify_fit.columns & set(words(kind))
    ]
    return max(columns, key=len, default=[])
