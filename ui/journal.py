"""What learners asked in vain, and what they thought of answers: lines in the data folder.

An editor's `certguide eval draft` makes cases of them. Nothing about who asked is kept.
"""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from assistant import Answer

from .tutor import Thumb

MOST = 10_000  # lines of a journal; older ones are dropped
_PATIENCE = 5.0  # seconds that a writer waits for the others
_SHORTEST = 100  # bytes of a line, about: below that many lines are not worth counting
_LONGEST = 2000  # characters of what is kept of any text
_NEAREST = 3  # sections that are named beside a question without an answer

Entry = dict[str, Any]

logger = logging.getLogger(__name__)


class Journal:
    """JSON objects, one a line, oldest first, in the file `path`; several processes may write."""

    def __init__(self, path: Path, most: int = MOST) -> None:
        self.path = path
        self._most = most

    def add(self, entry: Mapping[str, Any]) -> None:
        """Add an entry; OSError if the folder cannot be written."""
        line = json.dumps(entry, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(self.path.with_suffix(".lock"), timeout=_PATIENCE):
            with self.path.open("a+b") as file:
                # A line that a crash cut short must not take this one with it.
                cut = file.tell() and (file.seek(-1, 2), file.read(1))[1] != b"\n"
                file.write(b"\n" + line if cut else line)
                size = file.tell()
            if size > self._most * _SHORTEST:
                self._drop_oldest()

    def entries(self) -> tuple[tuple[Entry, ...], int]:
        """What is in the journal, oldest first, and how many lines cannot be read."""
        found: list[Entry] = []
        lines = self._lines()
        for line in lines:
            try:
                entry = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(entry, dict):
                found.append(entry)
        return tuple(found), len(lines) - len(found)

    def _lines(self) -> list[bytes]:
        try:
            return [line for line in self.path.read_bytes().split(b"\n") if line.strip()]
        except FileNotFoundError:
            return []

    def _drop_oldest(self) -> None:
        lines = self._lines()
        if len(lines) > self._most:
            draft = self.path.with_suffix(".draft")
            newest = lines[-(self._most * 9 // 10) :]  # fewer, so that not every line rewrites all
            draft.write_bytes(b"\n".join(newest) + b"\n")
            draft.replace(self.path)


def gaps(data: Path) -> Journal:
    """The questions that the guides of a library do not answer."""
    return Journal(data / "gaps.jsonl")


def feedback(data: Path) -> Journal:
    """What learners thought of answers."""
    return Journal(data / "feedback.jsonl")


def note_gaps(data: Path, question: str, answer: Answer) -> None:
    """Keep a question that was refused, or the parts of it that were; an answer is never held up.

    `question` is what the learner typed.
    """
    missing = (answer.standalone,) if answer.refused else answer.unanswered
    sections = dict.fromkeys(" > ".join(found.section) for found in answer.passages)
    for part in missing:
        _note(
            gaps(data),
            {
                "question": question[:_LONGEST],
                "understood": part[:_LONGEST],
                "sections": list(sections)[:_NEAREST],
                "build": answer.build,
            },
        )


def note_feedback(
    data: Path, thumb: Thumb, question: str, answer: Answer, comment: str = ""
) -> None:
    """Keep what a learner thought of an answer."""
    _note(
        feedback(data),
        {
            "thumb": thumb,
            "comment": comment[:_LONGEST],
            "question": question[:_LONGEST],
            "understood": answer.standalone[:_LONGEST],
            "answer": answer.text[:_LONGEST],
            "build": answer.build,
        },
    )


def _note(journal: Journal, entry: Entry) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        journal.add({"at": at, **entry})
    except OSError as error:
        logger.warning("The journal was not written: %s", error)
