"""A server on this machine that speaks as OpenAI or Ollama do, and misbehaves as it is told."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, islice, repeat
from threading import Event, Thread
from typing import Any, Literal

Behaviour = Literal[
    "good",  # says `text`, word by word
    "silent",  # takes the question and says nothing, ever
    "trickling",  # keeps the connection alive, without a word
    "bad_request",  # 400
    "bad_key",  # 401, and repeats all headers in its answer
    "unknown_model",  # 404
    "rate_limited",  # 429
    "failing",  # 500
    "half",  # closes after half of `text`
    "garbage",  # 200, and bytes that are no answer
    "foreign",  # answers in German
    "looping",  # one sentence, again and again, until nobody listens
    "long",  # ten thousand words
]
STATUSES = {
    "bad_request": 400,
    "bad_key": 401,
    "unknown_model": 404,
    "rate_limited": 429,
    "failing": 500,
}
FOREIGN = "Die Lizenz gilt in der Regel zwei Jahre lang und kann danach erneuert werden."
TEXT = "The licence is valid for two years. After that it can be renewed."


@dataclass
class ScriptedServer:
    """`url` is its address for CERTGUIDE_MODEL_URL; `requests` are the bodies it was sent."""

    behaviour: Behaviour
    text: str = TEXT
    requests: list[dict[str, Any]] = field(default_factory=list)
    closing: Event = field(default_factory=Event)

    def __enter__(self) -> "ScriptedServer":
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @property
    def words(self) -> Iterable[str]:
        """What it says, in pieces; an empty one only keeps the connection alive."""
        pieces = [f"{word} " for word in self.text.split()]
        match self.behaviour:
            case "half":
                return pieces[: len(pieces) // 2]
            case "foreign":
                return [f"{word} " for word in FOREIGN.split()]
            case "looping":
                return cycle(pieces)
            case "long":
                return islice(cycle(pieces), 10_000)
            case "trickling":
                return repeat("")
        return pieces


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, script: ScriptedServer, *arguments: Any) -> None:  # noqa: ANN401
        self.script = script
        super().__init__(*arguments)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.script.requests.append(json.loads(body))
        if self.script.behaviour in STATUSES:
            self._refuse(STATUSES[self.script.behaviour])
        elif self.script.behaviour == "silent":
            self.script.closing.wait()
        elif self.script.behaviour == "garbage":
            self._begin("text/event-stream")
            self.wfile.write(b'data: {"choices": [{\xff\xfe\n\n<html>\x00' * 20)
        else:
            self._speak()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Keeps quiet."""

    def _begin(self, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Connection", "close")
        self.end_headers()

    def _refuse(self, status: int) -> None:
        """Repeats what it was sent, in headers and in the body."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        for name, value in self.headers.items():
            self.send_header(f"X-Seen-{name}", value)
        self.end_headers()
        seen = "; ".join(f"{name}: {value}" for name, value in self.headers.items())
        self.wfile.write(json.dumps({"error": {"message": seen, "code": seen}}).encode())

    def _speak(self) -> None:
        line = _ollama if self.path.endswith("/api/chat") else _openai
        self._begin("text/event-stream")
        with suppress(ConnectionError):  # who asked has left
            for word in self.script.words:
                if self.script.closing.wait(0 if word else 0.05):
                    return
                self.wfile.write(line(word).encode() if word else b": still here\n\n")
            if self.script.behaviour != "half":
                self.wfile.write(line("", ended=True).encode())


def _openai(text: str, *, ended: bool = False) -> str:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": "stop" if ended else None}
    chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "scripted"}
    return f"data: {json.dumps({**chunk, 'choices': [choice]})}\n\n" + "data: [DONE]\n\n" * ended


def _ollama(text: str, *, ended: bool = False) -> str:
    message = {"role": "assistant", "content": text}
    told = {"done_reason": "stop"} if ended else {}
    return json.dumps({"model": "scripted", "message": message, "done": ended, **told}) + "\n"
