"""One question of one conversation: the border where every error becomes a sentence."""

import logging
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field

from assistant import LONGEST_QUESTION, NOBODY, Answer, Citation, Profile, TutorError

from ..language import ENGLISH, Wording, wording
from ..tutor import Tutor
from .conversation import Conversation
from .interruptible import interruptible
from .scope import EVERYTHING, Scope
from .source import Source, find_sources

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an answer depends on beside the question and the conversation.

    Attributes:
        scope: What is asked about.
        profile: What was known of the learner before the conversation's turns.
        wording: The language of what goes wrong.
        left: Whether nobody wants the answer any more.

    """

    scope: Scope = EVERYTHING
    profile: Profile = NOBODY
    wording: Wording = field(default_factory=lambda: wording(ENGLISH))
    left: Callable[[], bool] = lambda: False


def respond(
    tutor: Tutor, question: str, conversation: Conversation, given: Circumstances
) -> Iterator[Conversation]:
    """Yield the conversation as it grows by a question and its answer; never raise.

    The last exchange is `over` in the last one alone. Nothing is yielded for a blank question.
    """
    question = question.strip()
    if not question:
        return
    if len(question) > LONGEST_QUESTION:
        length = {"length": len(question), "limit": LONGEST_QUESTION}
        asked = conversation.asked(f"{question[:100]} …")
        yield asked.failed(given.wording.say("error_too_long", **length))
        return
    grown = asked = conversation.asked(question)
    yield grown
    try:
        for grown in _answered(tutor, asked, conversation, given):
            yield grown
    except TutorError as error:
        yield grown.failed(error.message)
    except Exception:
        logger.exception("A question could not be answered")
        yield grown.failed(given.wording.say("error_unexpected"))
    else:
        if not _finished(grown):
            yield _broken_off(grown, given)


def _broken_off(grown: Conversation, given: Circumstances) -> Conversation:
    if given.left():
        return grown.stopped()
    logger.error("The tutor stopped before its answer was done")
    return grown.failed(given.wording.say("error_unexpected"))


def _finished(conversation: Conversation) -> bool:
    return conversation.last is not None and conversation.last.finished


def _answered(
    tutor: Tutor, asked: Conversation, before: Conversation, given: Circumstances
) -> Iterator[Conversation]:
    cited: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    for answer in interruptible(_answers(tutor, asked, before, given), given.left):
        if answer.citations != cited:
            cited, sources = answer.citations, find_sources(answer, tutor.guide)
        yield asked.answered(answer, sources)


def _answers(
    tutor: Tutor, asked: Conversation, before: Conversation, given: Circumstances
) -> Generator[Answer, None, None]:
    scope = given.scope
    yield from tutor.ask(
        asked.exchanges[-1].question,
        before.turns,
        scope.guide,
        profile=given.profile,
        section=scope.section,
    )
