"""The objects that OpenAI's clients read: a completion, and the chunks of a streamed one."""

import json
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi.sse import format_sse_event

from assistant import Answer, answer_row

from ..fields.chat import ChatRequest
from ..fields.question import Question
from .reply import annotations, pieces, reply, usage

DONE = format_sse_event(data_str="[DONE]")

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Completion:
    """One answer on its way to a chat client; `home` is the address of the server."""

    asked: ChatRequest
    question: Question
    answer: Answer
    took: float
    home: str

    @property
    def whole(self) -> Body:
        """The completion in one object."""
        text = reply(self.answer)
        message = {
            "role": "assistant",
            "content": text,
            "refusal": None,
            "annotations": annotations(self.answer, text, self.home),
        }
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
        return {
            **self._head("chat.completion"),
            "choices": [choice],
            "usage": self._usage(text),
            "certguide": self._row(),
        }

    @property
    def chunks(self) -> Iterator[bytes]:
        """The same in events: the words, what belongs to them, the counts if they are wanted."""
        text = reply(self.answer)
        head = self._head("chat.completion.chunk")
        yield _chunk(head, {"role": "assistant", "content": ""})
        for piece in pieces(text):
            yield _chunk(head, {"content": piece})
        cited = {"annotations": annotations(self.answer, text, self.home)}
        yield _chunk({**head, "certguide": self._row()}, cited, "stop")
        if self.asked.stream_options and self.asked.stream_options.include_usage:
            yield _event({**head, "choices": [], "usage": self._usage(text)})
        yield DONE

    def _head(self, kind: str) -> Body:
        return {
            "id": f"chatcmpl-{secrets.token_hex(12)}",
            "object": kind,
            "created": int(time.time()),
            "model": self.asked.model,
            "system_fingerprint": self.answer.build,
        }

    def _usage(self, text: str) -> dict[str, int]:
        said = [*(message.content for message in self.question.history), self.question.question]
        return usage(said, text)

    def _row(self) -> Body:
        row = answer_row(self.answer, None, self.took)
        del row["passages"]  # clients keep every message as it came
        return row


def failed(told: Body) -> bytes:
    """The event of an error after the beginning."""
    return _event({"error": told})


def _chunk(head: Body, delta: Body, finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
    return _event({**head, "choices": [choice]})


def _event(body: Body) -> bytes:
    return format_sse_event(data_str=json.dumps(body, ensure_ascii=False))
