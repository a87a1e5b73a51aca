"""The answer to a turn that asks for a plan, or changes the one before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from index import Index

from ..answer import Answer, Sentence, Turn
from ..errors import TutorError
from ..language import Language
from ..study.plan import PlanWish, plan
from .composing import composed
from .level_names import guides_of, levels_named, planned_in, planned_names
from .mending import mended
from .saying import in_words
from .talk import Ears, wished
from .wish import Wish
from .words import wish_words

_PLENTY = 40.0  # hours a week for who told none, so that nothing is left out; never shown
_MOST = 8  # choices


def planned(
    text: str,
    history: Sequence[Turn],
    index: Index,
    language: Language,
    document: str | None,
    today: date,
) -> Answer | None:
    """The plan, a question back, or a refusal; None for a turn that is about no plan of one's own.

    Without the day of the exam it has no dates, without hours a week no hours, and says what to
    tell.
    """
    documents = (document,) if document else tuple(one.document for one in index.documents)
    ears = Ears(
        mend=partial(mended, index=index, language=language),
        levels=partial(levels_named, index=index, documents=documents),
        language=language,
        today=today,
    )
    wish = wished(text, history, ears)
    return None if wish is None else _answered(text, wish, index, documents, today)


def _answered(
    text: str, wish: Wish, index: Index, documents: tuple[str, ...], today: date
) -> Answer:
    say, names = wish_words().say, planned_names(index, documents)
    if wish.feast:
        unclear = Sentence(say["feast"].format(feast=wish.feast.capitalize()))
        return Answer("clarify", (unclear,), standalone=text)
    if len(wish.levels) > 1:
        return _asked_back(text, say["one"], wish.levels)
    level = wish.levels[0] if wish.levels else ""
    if not level and len(names) > 1:
        return _asked_back(text, say["which"], names)
    having = tuple(name for name in documents if level in planned_in(index, name)) or documents
    only = having[0] if len(having) == 1 and len(documents) > 1 else None
    asked = PlanWish(level, wish.exam, wish.hours or _PLENTY, wish.start, only)
    told = wish.hours is not None
    try:
        found = plan(guides_of(index, having), asked, today, index.build)
    except TutorError as error:
        return _refused(text, error, names)
    if wish.busy:
        found = replace(found, warnings=(say["busy"], *found.warnings))
    understood = in_words(wish, found.level)
    return composed(found, understood, index.guide, hours=told)


def _asked_back(text: str, question: str, names: Sequence[str]) -> Answer:
    only = (Sentence(question),)
    return Answer("clarify", only, standalone=text, choices=tuple(names[:_MOST]))


def _refused(text: str, error: TutorError, names: Sequence[str]) -> Answer:
    """What is wrong with the wish, as a question back where something else can be chosen."""
    offers = names if error.kind in ("no_plan", "which_plan") else ()
    if offers:
        return _asked_back(text, error.message, offers)
    if error.kind == "no_plan":
        return Answer("refuse", (Sentence(error.message),), standalone=text, unanswered=(text,))
    return Answer("clarify", (Sentence(error.message),), standalone=text)
