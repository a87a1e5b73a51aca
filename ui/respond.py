"""One question of one conversation: the border where every error becomes a sentence."""

import logging
from collections.abc import Iterator

from assistant import LONGEST_QUESTION, TutorError

from . import wording
from .conversation import Conversation
from .source import find_sources
from .tutor import Tutor

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
    conversation = conversation.asked(question)
    yield conversation
    try:
        for answer in tutor.ask(question, history, guide):
            conversation = conversation.answered(answer, find_sources(answer, tutor.guide))
            yield conversation
    except TutorError as error:
        yield conversation.failed(error.message)
    except Exception:
        logger.exception("A question could not be answered")
        yield conversation.failed(wording.UNEXPECTED)
    else:
        if conversation.last is None or not conversation.last.finished:
            logger.error("The tutor stopped before its answer was done")
            yield conversation.failed(wording.UNEXPECTED)
