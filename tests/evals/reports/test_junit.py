from dataclasses import replace
from xml.etree import ElementTree as Tree

from evals.reports import Report
from evals.reports.junit import as_junit

from .reported import GOOD, REPORT


def parsed(report: Report) -> Tree.Element:
    return Tree.fromstring(as_junit(report))  # noqa: S314  # written by us a line before


def case(root: Tree.Element, name: str) -> Tree.Element:
    (found,) = [test for test in root.iter("testcase") if test.get("name") == name]
    return found


def test_there_is_a_test_a_case_and_one_for_the_verdict() -> None:
    root = parsed(REPORT)
    names = [test.get("name") for test in root.iter("testcase")]
    assert sorted(name or "" for name in names) == sorted(
        [score.case.id for score in REPORT.scores] + [REPORT.build]
    )
    assert [group.get("name") for group in root] == ["harbour", "piers", "verdict"]
    assert case(root, "later").get("classname") == "harbour.follow-up"
    assert case(root, "later").get("time") == "0.040"


def test_wrong_is_a_failure_and_no_answer_an_error() -> None:
    root = parsed(REPORT)
    assert len(case(root, "same")) == 0
    (failure,) = case(root, "worse")
    assert (failure.tag, failure.get("message")) == ("failure", "does not say 300 crowns")
    assert failure.text is not None
    assert "It was right on the baseline." in failure.text
    assert case(root, "crashed")[0].tag == "error"
    assert case(root, "missing")[0].get("message") == "no row for this case"
    assert case(root, REPORT.build)[0].tag == "failure"


def test_counts_add_up_and_nothing_is_skipped() -> None:
    root = parsed(REPORT)
    # Wrong: worse, added. Without answer: crashed, missing. And the verdict fails.
    counts = [root.get(name) for name in ("tests", "failures", "errors", "skipped")]
    assert counts == ["10", "3", "2", "0"]
    assert [group.get("errors") for group in root] == ["1", "1", "0"]
    assert not list(root.iter("skipped"))


def test_a_good_build_passes() -> None:
    assert parsed(GOOD).get("failures") == "0"


def test_what_xml_does_not_allow_is_replaced() -> None:
    (score,) = GOOD.scores
    evil = replace(score, faults=("\x00\x1b[31m ]]> </failure> \ud800 \ufffe",))
    report = replace(GOOD, scores=(evil,), reasons=("\x00",))
    (failure,) = case(parsed(report), score.case.id)
    assert failure.get("message") == "\ufffd\ufffd[31m ]]> </failure> \ufffd \ufffd"
