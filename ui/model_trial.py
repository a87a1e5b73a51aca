"""The chat model that was set, asked to word a short answer: does it, and how fast?"""

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from index import Progress

from .chat_model import chat_model
from .settings import Settings

if TYPE_CHECKING:
    from assistant.models import ChatModel

_REQUEST = """\
Question: How long may a book be kept?
Passages:
[1] House rules > Lending: A book may be kept for four weeks. It can be renewed twice, unless \
somebody else waits for it.
"""


@dataclass(frozen=True, slots=True)
class ModelTrial:
    """How a chat model did.

    Attributes:
        model: Its name, as it was set.
        first_words, last_words: Seconds after it was asked, once it was ready; None where it
            failed.
        problem: What is wrong and what to do, "" where it answered.
    """

    model: str
    first_words: float | None = None
    last_words: float | None = None
    problem: str = ""


def try_model(settings: Settings, progress: Progress) -> ModelTrial | None:
    """Asks the model that was set, once; None when none is.

    The weights of the model that comes along are read from first byte to last before.
    """
    if settings.model == "none":
        return None
    from assistant.models import LocalChatModel, ModelError

    try:
        model = chat_model(settings)
        if model is None:
            return None
        if isinstance(model, LocalChatModel):
            model.verify(progress)
        model.prepare(progress)
        return _timed(model, settings.model)
    except ModelError as error:
        return ModelTrial(settings.model, problem=error.message)


def _timed(model: "ChatModel", name: str) -> ModelTrial:
    from langchain_core.messages import HumanMessage

    from assistant.wording import prefix

    model.warm(prefix())
    began, first = perf_counter(), None
    for chunk in model.stream([*prefix(), HumanMessage(_REQUEST)]):
        if chunk.text and first is None:
            first = round(perf_counter() - began, 2)
    if first is None:
        return ModelTrial(name, problem=f"The chat model {name} answers with nothing.")
    return ModelTrial(name, first, round(perf_counter() - began, 2))
