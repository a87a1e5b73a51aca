"""A chat model that writes what a test tells it to."""

from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.messages import AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGenerationChunk
from pydantic import ConfigDict, Field

from assistant.models import ChatModel, ModelError
from index import Progress


class ScriptedModel(ChatModel):
    """Writes `text` word by word, then raises `error` if there is one; keeps what it was asked."""

    name: str | None = "scripted"
    text: str = ""
    error: ModelError | None = None
    before: int = 0
    asked: list[list[BaseMessage]] = Field(default_factory=list)

    model_config = ConfigDict(arbitrary_types_allowed=True)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def prepare(self, progress: Progress = lambda *_: None) -> None:
        pass

    def warm(self, prefix: Sequence[BaseMessage]) -> None:
        pass

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,  # noqa: ANN401 (LangChain's)
    ) -> Iterator[ChatGenerationChunk]:
        self.asked.append(messages)
        if self.before:
            kwargs["on_wait"](self.before)
            yield ChatGenerationChunk(message=AIMessageChunk(content=""))
        for word in self.text.split(" "):
            yield ChatGenerationChunk(message=AIMessageChunk(content=f"{word} "))
        if self.error:
            raise self.error
