"""What was measured of each build, kept in the data folder."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

import assistant

from ..cases import Case
from ..scoring import Score


@dataclass(frozen=True, slots=True)
class Record:
    """The evaluations of one build.

    Attributes:
        build: Its id.
        at: When it was last evaluated; UTC, ISO 8601.
        program: Digest of the answering program: other code may give other answers.
        verdict: "promoted" or "held" by a release, "evaluated" where nothing was decided.
        suites: Names of the suites; "drafted" for cases from the guides' own words.
        figures: A few shares and counts to compare builds by.
        accepted: Ids of cases whose gold has left the content, with an editor's consent.
        rows: Answers by digest of what was asked.

    """

    build: str
    at: str
    program: str
    verdict: str
    suites: tuple[str, ...] = ()
    figures: Mapping[str, float | int | None] = field(default_factory=dict)
    accepted: tuple[str, ...] = ()
    rows: Mapping[str, dict[str, Any]] = field(default_factory=dict)


_record = TypeAdapter(Record)


class Records:
    """The records of a library, one file a build in `evaluations/`."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "evaluations"

    def read(self, build: str) -> Record | None:
        """The record of a build; None where it was never evaluated, or the file is unreadable."""
        try:
            return _record.validate_json(self._path(build).read_bytes())
        except (OSError, ValidationError):
            return None

    def rows(self, build: str) -> Mapping[str, dict[str, Any]]:
        """The answers of a build that this program gave, by digest of what was asked."""
        record = self.read(build)
        return record.rows if record and record.program == program() else {}

    def write(self, record: Record) -> None:
        """Keep a record in the place of the one before; the file is replaced as a whole."""
        self._folder.mkdir(parents=True, exist_ok=True)
        draft = self._path(record.build).with_suffix(f".{os.getpid()}.draft")
        try:
            draft.write_text(json.dumps(asdict(record), ensure_ascii=False), encoding="utf-8")
            draft.replace(self._path(record.build))
        finally:
            draft.unlink(missing_ok=True)

    def _path(self, build: str) -> Path:
        return self._folder / f"{build}.json"


def asking(case: Case) -> str:
    """A digest of what a case asks, whatever it expects."""
    turns = [(turn.role, turn.content) for turn in case.history]
    return sha256(json.dumps([case.question, turns, case.guide]).encode()).hexdigest()[:16]


def rows_of(scores: Iterable[Score]) -> dict[str, dict[str, Any]]:
    """The answers given, by digest of what was asked; failures are left out, to be tried again."""
    return {asking(score.case): dict(score.row) for score in scores if "answer" in score.row}


@cache
def program() -> str:
    """A digest of the code and the data that answers are made by."""
    folder = Path(assistant.__file__).parent
    digest = sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".json", ".yaml"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
