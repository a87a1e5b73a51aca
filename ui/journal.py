"""What learners asked in vain, and what they thought of answers: lines in the data folder.

An editor's `certguide eval draft` makes cases of them. Nothing about who asked is kept; addresses
and long numbers in what they wrote are blotted out, and who has everything forgotten that is known
of them takes the lines with them that say what they asked.
"""

import json
import logging
import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from assistant import Answer
from index import make_private

from .border import CommandError
from .tutor import Thumb

MOST = 10_000  # lines of a journal; older ones are dropped
MOST_BYTES = 50_000_000  # of a journal; the same
FORMAT = 1
_PATIENCE = 5.0  # seconds that a writer waits for the others
_SHORTEST = 100  # bytes of a line, about: below that many lines are not worth counting
_LONGEST = 2000  # characters of what is kept of any text
_NEAREST = 3  # sections that are named beside a question without an answer
# What tells who somebody is. A date has eight digits, a telephone number as a rule more.
_TELLING = re.compile(r"[^\s@<>]{1,64}@[^\s@<>,;]{1,255}|\+?\d(?:[ ()/.-]{0,3}\d){8,40}")

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
        make_private(self.path.parent)
        with FileLock(self.path.with_suffix(".lock"), timeout=_PATIENCE):
            with self.path.open("a+b") as file:
                # A line that a crash cut short must not take this one with it.
                cut = file.tell() and (file.seek(-1, 2), file.read(1))[1] != b"\n"
                file.write(b"\n" + line if cut else line)
                size = file.tell()
            if size > min(self._most * _SHORTEST, MOST_BYTES):
                self._drop_oldest(size)

    def entries(self) -> tuple[tuple[Entry, ...], int]:
        """What is in the journal, oldest first, and how many lines cannot be read.

        Raises CommandError "newer_journal" for what a newer certguide wrote.
        """
        lines = self._lines()
        read = [entry for line in lines if (entry := _entry(line)) is not None]
        if any(_is_newer(entry) for entry in read):
            raise CommandError(
                "newer_journal",
                f"{self.path} was written by a newer certguide: use that one.",
            )
        return tuple(read), len(lines) - len(read)

    def forget(self, questions: Collection[str]) -> None:
        """Take out the lines about any of these questions; OSError if that cannot be done."""
        asked = {_blotted(question[:_LONGEST]) for question in questions}
        if not asked or not self.path.exists():
            return
        with FileLock(self.path.with_suffix(".lock"), timeout=_PATIENCE):
            lines = self._lines()
            kept = [line for line in lines if (_entry(line) or {}).get("question") not in asked]
            if len(kept) < len(lines):
                self._replace(kept)

    def _lines(self) -> list[bytes]:
        """The lines, newest last; of a file that is too long, which none of ours is, the newest."""
        try:
            with self.path.open("rb") as file:
                file.seek(max(0, file.seek(0, 2) - 2 * MOST_BYTES))
                return [line for line in file.read().split(b"\n") if line.strip()]
        except FileNotFoundError:
            return []

    def _drop_oldest(self, size: int) -> None:
        lines = self._lines()
        most = min(self._most, len(lines) * MOST_BYTES // size)
        if len(lines) > most:
            self._replace(lines[-(most * 9 // 10) :])  # fewer, so that not every line rewrites all

    def _replace(self, lines: list[bytes]) -> None:
        draft = self.path.with_suffix(".draft")
        draft.write_bytes(b"".join(line + b"\n" for line in lines))
        draft.replace(self.path)


def _entry(line: bytes) -> Entry | None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) else None


def _is_newer(entry: Entry) -> bool:
    version = entry.get("format", FORMAT)
    return isinstance(version, int) and version > FORMAT


def _blotted(text: str) -> str:
    """The text without addresses and long numbers."""
    return _TELLING.sub("…", text)


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


def forget_questions(data: Path, questions: Collection[str]) -> None:
    """Take what says that these were asked out of both journals; OSError if that fails."""
    for journal in (gaps(data), feedback(data)):
        journal.forget(questions)


def _note(journal: Journal, entry: Entry) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    kept = {name: _blotted(part) if isinstance(part, str) else part for name, part in entry.items()}
    try:
        journal.add({"format": FORMAT, "at": at, **kept})
    except OSError as error:
        logger.warning("The journal was not written: %s", error)
