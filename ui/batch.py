"""Answers a file of questions, one JSON object a line."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, ValidationError

from assistant import Turn, Tutor, TutorError, answer_row
from index import Progress

from .border import CommandError

MOST_BYTES = 100_000_000  # of a file of questions

logger = logging.getLogger(__name__)


class BatchRow(BaseModel):
    """One input row; fields that are not known are an error, so that a typo is not ignored."""

    model_config = ConfigDict(extra="forbid")

    id: StrictStr | StrictInt
    question: str
    history: list[Turn] = Field(default_factory=list)
    guide: str | None = None


def answer_batch(tutor: Tutor, source: Path, target: Path, progress: Progress) -> tuple[int, int]:
    """Answers every row of `source` into `target`; the number of rows, and of bad ones.

    `target` appears when all is done. A bad row becomes a row with "error"; the rest goes on.
    """
    lines = _lines(source)
    target = _free(target, source)
    warm(tutor)
    draft = target.with_name(f".{target.name}.draft")
    bad = 0
    try:
        # A lone surrogate, which UTF-8 cannot hold, is written as JSON escapes it.
        with draft.open("w", encoding="utf-8", errors="backslashreplace") as file:
            for number, line in enumerate(lines, start=1):
                row = answer_line(tutor, line, number)
                bad += "error" in row
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                progress("Answering", number, len(lines))
        draft.replace(target)
    except OSError as error:
        raise _unwritable(target, str(error.strerror)) from error
    finally:
        draft.unlink(missing_ok=True)
    return len(lines), bad


def warm(tutor: Tutor) -> None:
    """One answer that is not timed: files are opened and models loaded by the first."""
    tutor.answer("What is this guide about?")


def _lines(source: Path) -> list[str]:
    try:
        with source.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise CommandError("unreadable", f"{source} cannot be read: {reason}.") from error
    if len(data) > MOST_BYTES:
        limit = f"{MOST_BYTES // 1_000_000} MB"
        raise CommandError("too_large", f"{source} is over {limit}: divide it into smaller files.")
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines:
        raise CommandError("empty", f"{source} has no questions: give one JSON object a line.")
    return lines


def _free(target: Path, source: Path) -> Path:
    """Where the answers go, links followed; told before hours of answering if they cannot."""
    place = target.resolve()
    if place == source.resolve():
        raise _unwritable(target, "the questions are in it, give another file")
    if place.exists() and not place.is_file():
        raise _unwritable(target, "it is not a file")
    if not place.parent.is_dir():
        raise _unwritable(target, f"there is no folder {place.parent}")
    return place


def _unwritable(target: Path, reason: str) -> CommandError:
    return CommandError("unwritable", f"The answers cannot be written to {target}: {reason}.")


def answer_line(tutor: Tutor, line: str, number: int) -> dict[str, Any]:
    """The output row for one input line; a bad line becomes a row with "error"."""
    identity = None
    try:
        raw = json.loads(line)
        if not isinstance(raw, dict):
            return _error(None, "bad_json", f"Line {number} is not a JSON object.")
        identity = raw.get("id") if isinstance(raw.get("id"), str | int) else None
        row = BatchRow.model_validate_json(line)
        began = perf_counter()
        answer = tutor.answer(row.question, row.history, row.guide)
        return answer_row(answer, identity, 1000 * (perf_counter() - began))
    except TutorError as error:
        return _error(identity, error.kind, error.message)
    except ValidationError as error:
        problems = "; ".join(_problems(error))
        return _error(identity, "bad_row", f"Line {number} is not a question row: {problems}.")
    except (ValueError, RecursionError):
        return _error(identity, "bad_json", f"Line {number} is not a JSON object.")
    except Exception as error:  # a border: the other rows are answered all the same
        logger.debug("A row failed", exc_info=error)
        told = f"Line {number} could not be answered ({type(error).__name__}): report this."
        return _error(identity, "internal", told)


def _problems(error: ValidationError) -> Iterator[str]:
    for detail in error.errors(include_url=False, include_input=False):
        where = ".".join(str(part) for part in detail["loc"])
        yield f"{where}: {detail['msg']}" if where else detail["msg"]


def _error(identity: object, kind: str, message: str) -> dict[str, Any]:
    return {"id": identity, "error": {"kind": kind, "message": message}}
