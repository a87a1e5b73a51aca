"""A report as JUnit XML, which every CI reads."""

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as Tree

from .comparison import Compared, compared
from .escaping import xml
from .report import Report
from .telling import told


def as_junit(report: Report) -> str:
    """A test a case, grouped by suite, and one more in a group of its own: the verdict.

    A wrong answer is a failure, none at all an error, and so is what speaks against the build.
    Nothing is ever skipped.
    """
    root = Tree.Element("testsuites", name="certguide")
    by_suite = sorted(compared(report), key=lambda one: one.score.case.suite)
    for suite, cases in groupby(by_suite, key=lambda one: one.score.case.suite):
        group = _group(root, suite, report)
        for one in cases:
            _add_case(group, one)
    _add_verdict(_group(root, "verdict", report), report)
    for element in (root, *root):
        _count(element)
    Tree.indent(root)
    return Tree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _group(root: Tree.Element, name: str, report: Report) -> Tree.Element:
    group = Tree.SubElement(
        root, "testsuite", name=xml(name), timestamp=report.circumstances.made[:19]
    )
    properties = Tree.SubElement(group, "properties")
    facts = {"build": report.build, "baseline": report.baseline_build or ""}
    for fact, value in facts.items():
        Tree.SubElement(properties, "property", name=fact, value=xml(value))
    return group


def _add_case(group: Tree.Element, one: Compared) -> None:
    case, row = one.score.case, one.score.row
    test = Tree.SubElement(
        group,
        "testcase",
        classname=xml(f"{case.suite}.{case.kind}"),
        name=xml(case.id),
        time=f"{(row.get('latency_ms') or 0) / 1000:.3f}",
    )
    if not one.score.correct:
        lines = [f"asked: {case.question}", *one.score.faults, f"answer: {told(row)}"]
        if one.state == "worse":
            lines.append("It was right on the baseline.")
        _add(test, "error" if one.failed else "failure", one.score.faults[0], lines)


def _add_verdict(group: Tree.Element, report: Report) -> None:
    test = Tree.SubElement(group, "testcase", classname="verdict", name=xml(report.build))
    if not report.good:
        _add(test, "failure", report.verdict, report.reasons)


def _add(test: Tree.Element, outcome: str, message: str, lines: Sequence[str]) -> None:
    Tree.SubElement(test, outcome, message=xml(message)).text = xml("\n".join(lines))


def _count(element: Tree.Element) -> None:
    for plural, name in {"tests": "testcase", "failures": "failure", "errors": "error"}.items():
        element.set(plural, str(sum(1 for _ in element.iter(name))))
    element.set("skipped", "0")
