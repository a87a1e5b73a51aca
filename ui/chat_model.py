"""The chat model that was chosen to word answers, if any."""

from typing import TYPE_CHECKING

from .settings import Settings

if TYPE_CHECKING:
    from assistant.models import ChatModel


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
