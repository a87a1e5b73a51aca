"""What every chat model that may word answers has in common."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel, generate_from_stream
from langchain_core.messages import BaseMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult

from index import Progress


class ChatModel(BaseChatModel):
    """A LangChain chat model that is made at its first use and obeys a deadline.

    Every failure is a ModelError. A call may bring `on_wait`, a function that is told how many
    callers are before this one whenever that changes. Closing the stream ends the generation.

    Attributes:
        name: As it was set, "local" or "ollama:llama3.2".
        timeout: Seconds that an answer may take in all, waiting and retries included.
        temperature: 0 for the likeliest words.
    """

    timeout: float = 30.0
    temperature: float = 0.0

    @abstractmethod
    def prepare(self, progress: Progress = lambda *_: None) -> None:
        """Does now what the first question would have to wait for, with progress.

        Raises ModelError when it cannot be done.
        """

    @abstractmethod
    def warm(self, prefix: Sequence[BaseMessage]) -> None:
        """Prepares, and reads what all prompts begin with where that saves time later."""

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,  # noqa: ANN401 - of LangChain's interface
    ) -> ChatResult:
        stream: Iterator[ChatGenerationChunk] = self._stream(messages, stop, run_manager, **kwargs)
        return generate_from_stream(stream)
