"""One question of one conversation: the border where every error becomes a sentence."""

import logging
from collections.abc import Iterator, Sequence

from assistant import LONGEST_QUESTION, Citation, Turn, TutorError

from ..tutor import Tutor
from . import wording
from .conversation import Conversation
from .source import Source, find_sources

logger = logging.getLogger(__name__)


def respond(
    tutor: Tutor, question: str, conversation: Conversation, guide: str | None = None
) -> Iterator[Conversation]:
    """Yield the conversation as it grows by a question and its answer; never raise.

    Nothing is yielded for a blank question.
    """
    question = question.strip()
    if not question:
        return
    if len(question) > LONGEST_QUESTION:
        reason = wording.TOO_LONG.format(length=len(question), limit=LONGEST_QUESTION)
        yield conversation.asked(f"{question[:100]} …").failed(reason)
        return
    history = conversation.turns
    grown = asked = conversation.asked(question)
    yield grown
    try:
        for grown in _answered(tutor, asked, history, guide):
            yield grown
    except TutorError as error:
        yield grown.failed(error.message)
    except Exception:
        logger.exception("A question could not be answered")
        yield grown.failed(wording.UNEXPECTED)
    else:
        if grown.last is None or not grown.last.finished:
            logger.error("The tutor stopped before its answer was done")
            yield grown.failed(wording.UNEXPECTED)


def _answered(
    tutor: Tutor, conversation: Conversation, history: Sequence[Turn], guide: str | None
) -> Iterator[Conversation]:
    cited: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    for answer in tutor.ask(conversation.exchanges[-1].question, history, guide):
        if answer.citations != cited:
            cited, sources = answer.citations, find_sources(answer, tutor.guide)
        yield conversation.answered(answer, sources)
