import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from evals.__main__ import main

SUITE = """
documents: [guide.txt]
cases:
- {id: a, kind: faq, question: how long, must: [[two years]], quotes: [two years]}
- {id: b, kind: unanswerable, question: how much, refuse: true}
- id: c
  kind: follow-up
  history: [{role: user, content: how long}, {role: assistant, content: Two years.}]
  question: really?
  must: [[two years]]
"""

# Stands in for the product: one answer for all, except that a price is refused.
PRODUCT = """
import json, pathlib, sys
words = sys.argv[1:]
if words[0] == "inspect":
    print(json.dumps({"document": "guide.txt", "text": pathlib.Path(words[1]).read_text()}))
if words[0] == "ask":
    rows = [json.loads(line) for line in open(words[2], encoding="utf-8")]
    with open(words[4], "w", encoding="utf-8") as out:
        for row in rows:
            refused = "much" in row["question"]
            quoted = [] if refused else [
                {"mark": 1, "quote": "two years", "document": "guide.txt", "start": 10, "end": 19}
            ]
            print(json.dumps({
                "id": row["id"], "kind": "refuse" if refused else "answer", "refused": refused,
                "answer": "No." if refused else "It is two years.", "citations": quoted,
                "passages": [{"text": "Valid for two years.", "document": "guide.txt"}],
                "latency_ms": 5.0,
            }), file=out)
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    (tmp_path / "guide.txt").write_text("Valid for two years.", encoding="utf-8")
    (tmp_path / "product.py").write_text(PRODUCT, encoding="utf-8")
    path = tmp_path / "suite.yaml"
    path.write_text(SUITE, encoding="utf-8")
    return path


def told(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_questions_go_out_without_their_expectations(suite: Path) -> None:
    out = suite.with_name("in.jsonl")
    told("questions", suite, "--out", out)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    assert set(rows[2]) == {"id", "question", "history"}
    assert rows[2]["history"][1] == {"role": "assistant", "content": "Two years."}


def test_run_builds_asks_and_scores(suite: Path) -> None:
    command = f"{sys.executable} {suite.with_name('product.py')}"
    output = told("run", suite, "--shared", suite.parent, "--command", command, "--json")
    figures = json.loads(output)
    assert figures["all"]["cases"] == 3
    assert figures["all"]["correct"] == 1
    assert figures["all"]["exactness"] == 1
    assert figures["kinds"]["faq"]["retrieval"]["hit_1"] == 1
    assert figures["kinds"]["unanswerable"]["abstention"]["recall"] == 1


def test_a_product_that_does_not_start_is_so_many_wrong_answers(suite: Path) -> None:
    output = told("run", suite, "--shared", suite.parent, "--command", "no-such-command", "--json")
    cases = json.loads(output)["cases"]
    assert [case["correct"] for case in cases] == [False] * 3
    assert all("no-such-command" in case["faults"][0] for case in cases)


def test_score_lists_what_is_wrong_and_why(suite: Path) -> None:
    answers = suite.with_name("out.jsonl")
    row = {"id": "a", "kind": "answer", "answer": "Ten.", "refused": False, "passages": []}
    answers.write_text(json.dumps(row), encoding="utf-8")
    output = told("score", suite, "--answers", answers, "--misses")
    assert "wrong: does not say two years" in output
    assert "wrong: no row for this case" in output
    assert "2 cases have no answer, which counts as wrong" in output
    assert "unanswerable" in output


@pytest.mark.parametrize("lines", ["{", "[]", '{"id": "a"}\n{"id": "a"}'])
def test_answers_that_cannot_be_read_are_bad_input(suite: Path, lines: str) -> None:
    answers = suite.with_name("out.jsonl")
    answers.write_text(lines, encoding="utf-8")
    result = CliRunner().invoke(main, ["score", str(suite), "--answers", str(answers)])
    assert result.exit_code == 2
    assert "out.jsonl:" in result.output
