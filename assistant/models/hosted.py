"""A chat model of any provider that LangChain knows, on this machine or in the world."""

import logging
from collections.abc import Iterator, Sequence
from functools import partial
from threading import Lock
from time import monotonic
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGenerationChunk
from pydantic import PrivateAttr

from index import Progress

from .base import ChatModel
from .failures import failed, kind_of
from .providers import Service
from .streaming import Emit, Relay

_ENDS = ("finish_reason", "done_reason", "stop_reason")
_TALKATIVE = ("anthropic", "httpcore", "httpcore2", "httpx", "openai")


class HostedChatModel(ChatModel):
    """Imports its package and makes its client at the first question, then keeps it."""

    service: Service
    _client: BaseChatModel | None = PrivateAttr(default=None)
    _making: Lock = PrivateAttr(default_factory=Lock)

    @property
    def _llm_type(self) -> str:
        return "certguide-hosted"

    def prepare(self, progress: Progress = lambda *_: None) -> None:
        """Imports the provider's package; no server is asked."""
        kind = None
        try:
            self._made()
        except ImportError:
            kind = "missing_package"
        except Exception:  # noqa: BLE001 - the border to any provider's package
            kind = "bad_model"
        if kind is not None:
            raise failed(self.service, kind, self.timeout)

    def warm(self, prefix: Sequence[BaseMessage]) -> None:
        """Prepares; what a provider keeps of a prompt is its own matter."""
        self.prepare()

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        on_wait: object = None,
        **kwargs: Any,  # noqa: ANN401 - of LangChain's interface
    ) -> Iterator[ChatGenerationChunk]:
        self.prepare()
        relay = Relay(partial(self._ask, messages, stop, kwargs))
        kind, ended = None, False
        try:
            for chunk in relay.until(monotonic() + self.timeout):
                ended = ended or any(end in chunk.response_metadata for end in _ENDS)
                yield ChatGenerationChunk(message=chunk)
        except Exception as error:  # noqa: BLE001 - the border to any provider's package
            kind = kind_of(error)
        if kind is None and not ended and self.service.terms.module:
            kind = "cut_off"
        if kind is not None:  # raised here, it drags along nothing of what a server said
            raise failed(self.service, kind, self.timeout)

    def _ask(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None,
        options: dict[str, Any],
        emit: Emit[AIMessageChunk],
    ) -> None:
        for chunk in self._made().stream(messages, stop=stop, **options):
            if emit(chunk):
                return

    def _made(self) -> BaseChatModel:
        with self._making:
            if self._client is None:
                from langchain.chat_models import init_chat_model

                for name in _TALKATIVE:  # their debug lines hold headers, which may hold the key
                    logging.getLogger(name).setLevel(logging.INFO)
                self._client = init_chat_model(
                    self.service.model,
                    model_provider=self.service.provider,
                    **self.service.arguments(self.timeout, self.temperature),
                )
            return self._client
