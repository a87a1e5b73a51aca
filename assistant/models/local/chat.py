"""A chat model that runs in this process, on the learner's own processor."""

from collections.abc import Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.messages import AIMessageChunk, BaseMessage, convert_to_openai_messages
from langchain_core.outputs import ChatGenerationChunk
from pydantic import PrivateAttr

from index import Progress

from ..base import ChatModel
from ..errors import ModelError
from ..streaming import Emit, Relay
from .control_tokens import plain
from .engine import Chunk, Engine, engine
from .turns import Waiting
from .weights import INSTALL, NAME, intact, model_file, parts

LONGEST = 400  # tokens of an answer
_OPTIONS = ("max_tokens", "temperature", "seed")


class LocalChatModel(ChatModel):
    """Any GGUF file with a chat template, by default the model that comes along.

    Attributes:
        folder: Where the model that comes along is put together.
        file: Another model's file; None for the one that comes along.
        seed: The same words for the same prompt, where `temperature` is above 0.
    """

    folder: Path
    file: Path | None = None
    seed: int = 0
    _engine: Engine | None = PrivateAttr(default=None)

    @property
    def _llm_type(self) -> str:
        return "certguide-local"

    def check(self) -> None:
        """Raises ModelError for what can be seen to be missing without loading anything."""
        if find_spec("xllamacpp") is None:
            raise ModelError(
                "missing_package", f"The package xllamacpp is not installed: {INSTALL}."
            )
        if self.file is not None:
            _check_format(self.file)
        elif not (self.folder / NAME).is_file():
            parts()

    def verify(self, progress: Progress = lambda *_: None) -> None:
        """Reads the weights that come along from first byte to last, where they are there.

        Raises ModelError when they are not what they were; a file of one's own is as it is.
        """
        path = self.folder / NAME
        if self.file is None and path.is_file() and not intact(path, progress):
            raise ModelError(
                "weights", f"{path} is damaged: delete it, and it is put together again."
            )

    def prepare(self, progress: Progress = lambda *_: None) -> None:
        """Puts the weights together where they are not yet, and loads them."""
        self._ready(progress).load()

    def warm(self, prefix: Sequence[BaseMessage]) -> None:
        """Reads the messages that all prompts begin with, so that no learner waits for it."""
        request = self._request(prefix, None, {"max_tokens": 1})
        self._ready().write(request, lambda _: False, lambda _: None)

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        on_wait: Waiting = lambda _: None,
        **kwargs: Any,  # noqa: ANN401 - of LangChain's interface
    ) -> Iterator[ChatGenerationChunk]:
        request = self._request(messages, stop, kwargs)
        relay = Relay(partial(self._write, request, on_wait))
        try:
            for chunk in relay.until(monotonic() + self.timeout):
                yield _generation(chunk)
        except TimeoutError:
            raise ModelError(
                "timeout", f"The local model did not answer within {self.timeout:g} seconds."
            ) from None

    def _write(self, request: dict[str, Any], waiting: Waiting, emit: Emit[Chunk]) -> None:
        self._ready().write(request, emit, waiting)

    def _ready(self, progress: Progress = lambda *_: None) -> Engine:
        if self._engine is None:
            self._engine = engine(self.file or model_file(self.folder, progress))
        return self._engine

    def _request(
        self, messages: Sequence[BaseMessage], stop: list[str] | None, options: dict[str, Any]
    ) -> dict[str, Any]:
        told = convert_to_openai_messages(messages, text_format="string")
        return {
            "messages": [{**each, "content": plain(each["content"])} for each in told],
            "max_tokens": LONGEST,
            "temperature": self.temperature,
            "seed": self.seed,
            "stop": stop or [],
            **{name: options[name] for name in _OPTIONS if name in options},
        }


def _generation(chunk: Chunk) -> ChatGenerationChunk:
    """An empty one for what has no text: who iterates can leave there."""
    choices = chunk.get("choices") or [{}]
    text = choices[0].get("delta", {}).get("content") or ""
    ended = choices[0].get("finish_reason")
    told = {"finish_reason": ended} if ended else {}
    return ChatGenerationChunk(message=AIMessageChunk(content=text, response_metadata=told))


def _check_format(path: Path) -> None:
    try:
        with path.open("rb") as file:
            known = file.read(4) == b"GGUF"
    except OSError as error:
        raise ModelError(
            "unknown_model", f"The model file {path} cannot be read: {error.strerror}."
        ) from error
    if not known:
        raise ModelError("unknown_model", f"{path} is no model file: give one in GGUF format.")
