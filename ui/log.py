"""What a server writes down: JSON lines of ids, times and decisions, never what was asked or said.

`<data>/log/chat.jsonl` and `mcp.jsonl`, rotated: each server of a data folder has its own file.
"""

import json
import logging
import sys
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from os import fstat
from os.path import samestat
from pathlib import Path
from time import perf_counter

from assistant import Answer
from index import make_private

MOST_BYTES = 5_000_000  # of a file, before the next is begun
MOST_FILES = 5  # older ones that are kept
_OURS = ("ui", "evals", "assistant", "index", "corpus")

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""The request that is being answered, where the work is done in its context."""

_events = logging.getLogger("certguide")


def open_log(data: Path, name: str) -> None:
    """Write events, and whatever goes wrong, to a file of that name; warnings to stderr, too."""
    file = _File(
        data / "log" / f"{name}.jsonl",
        maxBytes=MOST_BYTES,
        backupCount=MOST_FILES,
        encoding="utf-8",
        errors="backslashreplace",
        delay=True,
    )
    file.setFormatter(JsonLines())
    _events.setLevel(logging.INFO)
    _events.propagate = False
    _events.addHandler(file)
    told = logging.StreamHandler(sys.stderr)
    told.setFormatter(JsonLines())
    for handler in (file, told):
        handler.setLevel(logging.INFO if handler is file else logging.WARNING)
        logging.getLogger().addHandler(handler)


def note_request(method: str, route: str, status: int, began: float) -> None:
    """Write down one request; `began` is of `perf_counter`."""
    fields = {"method": method, "route": route, "status": status, "ms": _since(began)}
    _events.info("request", extra={"fields": fields})


def note_answer(answer: Answer, question: str, began: float, *, verbatim: bool = False) -> None:
    """Write down what became of a question, and the question itself only if it may be told."""
    fields = {
        "kind": answer.kind,
        "characters": len(question),
        "citations": len(answer.citations),
        "build": answer.build,
        "model": answer.model,
        "ms": _since(began),
    }
    told = {"question": question, "understood": answer.standalone} if verbatim else {}
    _events.info("answer", extra={"fields": fields | told})


class JsonLines(logging.Formatter):
    """A record as one line; of an error its type and where it was raised, not what it said.

    What a library of others has to say is left out, too: it may repeat what it was given.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        ours = record.name.partition(".")[0] in (*_OURS, _events.name)
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage() if ours else record.name,
            "request": request_id.get(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info and record.exc_info[0]:
            frames = traceback.extract_tb(record.exc_info[2])[-8:]
            line["error"] = record.exc_info[0].__name__
            line["raised"] = [f"{Path(each.filename).name}:{each.lineno}" for each in frames]
        return json.dumps(line, ensure_ascii=False)


class _File(RotatingFileHandler):
    """A full disk, or a folder that cannot be made, must not come between question and answer.

    Where the data folder was replaced, as a restore does, what comes next goes into the new one.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record to the file that has the name now."""
        if self.stream and not _is_at(self.stream, Path(self.baseFilename)):
            self.stream.close()
            self.stream = None  # it is opened again
        super().emit(record)

    def _open(self) -> TextIOWrapper:
        make_private(Path(self.baseFilename).parent)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on."""


def _is_at(stream: TextIOWrapper, path: Path) -> bool:
    """Whether what is written to the stream comes into the file of that name."""
    try:
        return samestat(path.stat(), fstat(stream.fileno()))
    except OSError:
        return False


def _since(began: float) -> float:
    return round(1000 * (perf_counter() - began), 1)
