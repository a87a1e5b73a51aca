"""The answers in a report that was written as JSON, to compare later ones with."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ..errors import SuiteError
from ..scoring import Row

MOST_BYTES = 100_000_000  # of a report; thousands of cases are some ten million


class _Open(BaseModel):
    """What scores rest on; an answer may have more."""

    model_config = ConfigDict(extra="allow", strict=True)


class _Place(_Open):
    document: str
    section: str = ""
    start: int
    end: int


class _Citation(_Place):
    mark: int
    quote: str


class _Passage(_Place):
    text: str


class _Sentence(_Open):
    text: str
    marks: list[int]


class _Answered(_Open):
    kind: str
    answer: str
    refused: bool
    sentences: list[_Sentence] = Field(default_factory=list)
    citations: list[_Citation]
    passages: list[_Passage]


class _Asked(_Open):
    id: str
    row: dict[str, Any]


class _Told(_Open):
    cases: list[_Asked]


def read_rows(path: Path) -> Mapping[str, Row]:
    """The rows of a report by the ids of its cases; a case without answer has an error or nothing.

    Raises:
        SuiteError: for a file that is no report, with what is wrong in one sentence.

    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise SuiteError(
                path, 1, f"a report may have {MOST_BYTES // 1_000_000} MB: write it anew"
            )
        report = _Told.model_validate(json.loads(data.decode("utf-8")))
    except json.JSONDecodeError as error:
        raise SuiteError(path, error.lineno, f"not JSON: {error.msg}") from error
    except UnicodeDecodeError as error:
        raise SuiteError(path, 1, "not UTF-8 text") from error
    except RecursionError as error:
        raise SuiteError(path, 1, "cannot be read: it is nested too deeply") from error
    except OSError as error:
        raise SuiteError(path, 1, f"cannot be read: {error.strerror}") from error
    except ValidationError as error:
        raise SuiteError(path, 1, f"no report of an evaluation: {_first(error)}") from error
    return {asked.id: _checked(asked, path) for asked in report.cases}


def _checked(asked: _Asked, path: Path) -> Row:
    """The row as it stands in the file, once what scores rest on is known to be there."""
    if asked.row and "error" not in asked.row:
        try:
            _Answered.model_validate(asked.row)
        except ValidationError as error:
            raise SuiteError(path, 1, f"the answer of {asked.id!r}: {_first(error)}") from error
    return asked.row


def _first(error: ValidationError) -> str:
    problem = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, problem['loc'])) or 'it'}: {problem['msg']}"
