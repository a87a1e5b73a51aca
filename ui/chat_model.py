"""The chat model that was chosen to word answers, if any."""

import logging
from threading import Thread
from typing import TYPE_CHECKING

from .progress import progress_bar
from .settings import Settings

if TYPE_CHECKING:
    from assistant.models import ChatModel

logger = logging.getLogger(__name__)


def chat_model(settings: Settings) -> "ChatModel | None":
    """The chat model that was set, not loaded yet; None, and nothing imported, when none was.

    Raises ModelError for what can be seen to be missing already.
    """
    if settings.model == "none":
        return None
    from assistant.models import chat_model as named

    return named(
        settings.model,
        settings.data / "models",
        settings.model_url,
        settings.model_timeout,
        settings.model_temperature,
    )


def ready_chat_model(settings: Settings) -> "ChatModel | None":
    """The same, ready for the first question: loaded, with progress, before it is given back.

    What all prompts begin with it reads in the background. Raises ModelError when it cannot be
    loaded.
    """
    model = chat_model(settings)
    if model is not None:
        with progress_bar() as progress:
            model.prepare(progress)
        Thread(target=_warm, args=(model,), name="warm-up", daemon=True).start()
    return model


def _warm(model: "ChatModel") -> None:
    from assistant.models import ModelError
    from assistant.wording import prefix

    try:
        model.warm(prefix())
    except ModelError as error:  # told to the learner with the first answer
        logger.warning("%s", error.message)
