"""The JSON lines that go into `certguide ask --batch` and come out of it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .cases import Case
from .errors import SuiteError
from .scoring import Row


def write_questions(path: Path, cases: Iterable[Case]) -> None:
    """Write what the product is asked, one case a line: the expectations stay at home."""
    lines = (json.dumps(_question(case), ensure_ascii=False) + "\n" for case in cases)
    path.write_text("".join(lines), encoding="utf-8")


def read_answers(path: Path) -> Mapping[str, Row]:
    """Read the product's rows by id.

    Raises:
        SuiteError: for a line that is not a JSON object with an id, or an id that comes twice.

    """
    rows: dict[str, Row] = {}
    for number, row in _objects(path):
        if row["id"] in rows:
            raise SuiteError(path, number, f"the id {row['id']!r} has an answer already")
        rows[row["id"]] = row
    return rows


def _question(case: Case) -> dict[str, Any]:
    history = [{"role": turn.role, "content": turn.content} for turn in case.history]
    return {"id": case.id, "question": case.question, "history": history}


def _objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise SuiteError(path, number, f"not JSON: {error.msg}") from error
        if not isinstance(row, dict) or not isinstance(row.get("id"), str):
            raise SuiteError(path, number, "expected an object with an `id`")
        yield number, row
