"""An answer in a chat model's words, as far as the quoted spans bear them out."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index import Index

from ..answer import Answer
from ..models import ChatModel, ModelError
from .drafting import sentences_of
from .prompt import messages
from .settling import settled, settling
from .spans import passages_of, spans_of
from .support import Support

LONGEST = 2000  # characters of a draft that are read; an answer has some 800
_INSTEAD = "The chat model could not be used, so these are the guide’s own words."
_WAITING = "The chat model is busy. Questions before yours: {count}."
_SEVERAL = 2  # list items that make a list

logger = logging.getLogger(__name__)


def is_wordable(answer: Answer) -> bool:
    """Whether a model is asked at all: not for a guide's own list, of which it drops items."""
    return answer.kind == "answer" and sum(s.bullet for s in answer.sentences) < _SEVERAL


def reworded(composed: Answer, model: ChatModel, index: Index) -> Iterator[Answer]:
    """Growing snapshots: the composed answer at once, a draft beside it, last what is proven.

    The last is the composed answer where the model fails, and where the quoted spans do not bear
    out enough of what it wrote. No error of the model is ever raised.
    """
    if not is_wordable(composed):
        yield composed
        return
    growing = replace(composed, done=False)
    yield growing
    support = Support(spans_of(composed, index.guide), index.synonyms)
    text = ""
    try:
        for text, ahead in _written(model, composed.standalone, passages_of(composed)):
            notice = _WAITING.format(count=ahead) if ahead else ""
            yield replace(growing, draft=settling(sentences_of(text), support), notice=notice)
    except ModelError as error:
        logger.warning("%s", error.message)
        yield replace(composed, notice=_INSTEAD)
    else:
        yield settled(composed, sentences_of(text), support, model.name or "")


def _written(model: ChatModel, question: str, passages: Sequence[str]) -> Iterator[tuple[str, int]]:
    """What the model has written, each time it grows; before that, how many others it serves."""
    text, told, ahead = "", 0, 0

    def wait(count: int) -> None:
        nonlocal ahead
        ahead = count

    for chunk in model.stream(messages(question, passages), on_wait=wait):
        if chunk.text:
            text = (text + chunk.text)[:LONGEST]
            yield text, 0
        elif ahead != told:
            told = ahead
            yield text, ahead
        if len(text) == LONGEST:
            return
