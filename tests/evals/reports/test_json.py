import json
from pathlib import Path
from typing import Any

import pytest

from evals import SuiteError
from evals.figures import figures
from evals.reports import read_rows
from evals.reports.as_json import as_json

from .reported import NOW, REPORT


def whole() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(as_json(REPORT, figures(REPORT.scores, REPORT.baseline)))
    return told


def test_everything_is_in_it() -> None:
    told = whole()
    assert (told["build"], told["baseline"]) == (REPORT.build, REPORT.baseline_build)
    assert (told["verdict"], told["reasons"]) == ("held", list(REPORT.reasons))
    assert told["regressions"][0]["critical"]
    assert told["stale"][0]["likely"] == "310 crowns"
    assert (told["uncovered"][0]["kind"], told["coverage"]) == ("row", 0.75)
    assert told["figures"]["correct"]["value"] == pytest.approx(5 / 9)
    assert told["figures"]["correct"]["change"]["difference"] == pytest.approx(-2 / 8)
    assert told["figures"]["correct"]["worse"]
    assert set(told["groups"]["suites"]) == {"harbour", "piers"}
    assert told["circumstances"]["machine"] == "x86_64, 2 cores, Linux"


def test_cases_have_their_answers_and_those_that_differ_the_baselines() -> None:
    cases = {case["id"]: case for case in whole()["cases"]}
    assert cases["worse"]["state"] == "worse"
    assert cases["worse"]["before"]["row"]["citations"]
    assert cases["same"]["before"] is None
    assert cases["crashed"]["outcome"] == "failed"
    assert cases["later"]["history"][0]["content"] == "how long is it valid?"


def test_it_can_be_the_baseline_of_a_later_one(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(as_json(REPORT, ()), encoding="utf-8")
    assert read_rows(path) == {score.case.id: score.row for score in NOW}


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ('{"cases":\n oops}', 2, "not JSON: Expecting value"),
        ("[" * 100_000, 1, "cannot be read"),
        ("[]", 1, "no report of an evaluation"),
        ('{"cases": [{"id": 3, "row": {}}]}', 1, "cases.0.id: Input should be a valid string"),
        (
            '{"cases": [{"id": "a", "row": {"kind": "answer"}}]}',
            1,
            "the answer of 'a': answer: Field required",
        ),
    ],
)
def test_a_broken_file_is_told_in_a_sentence(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    path = tmp_path / "report.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SuiteError) as caught:
        read_rows(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert problem in str(caught.value)


def test_a_file_that_is_no_text_or_not_there_is_told_too(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    with pytest.raises(SuiteError, match="No such file"):
        read_rows(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SuiteError, match="not UTF-8"):
        read_rows(path)
