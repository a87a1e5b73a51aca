"""A report for programs; it can be the baseline of a later one."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from ..figures import Figure
from ..groups import KEYS, group_by
from ..scoring import Score
from ..summary import summarise
from .comparison import Compared, compared
from .report import Report

Entry = dict[str, Any]


def as_json(report: Report, found: Sequence[Figure]) -> str:
    """The whole report; `read_rows` reads the answers back.

    `before` is the baseline's answer where it differs. Each case has a line of its own.
    """
    whole = {
        "build": report.build,
        "baseline": report.baseline_build,
        "verdict": report.verdict,
        "reasons": list(report.reasons),
        "suites": list(report.suites),
        "regressions": list(report.regressions),
        "stale": list(report.stale),
        "uncovered": list(report.uncovered),
        "coverage": report.coverage,
        "summary": asdict(summarise(report.scores)),
        "figures": {one.name: _figure(one) for one in found},
        "groups": {name: _groups(report.scores, name) for name in KEYS},
        "circumstances": asdict(report.circumstances),
    }
    head = json.dumps(whole, ensure_ascii=False, indent=1).removesuffix("\n}")
    cases = (json.dumps(case, ensure_ascii=False) for case in _cases(compared(report)))
    lines = ",\n".join(cases)
    return f'{head},\n "cases": [\n{lines}\n ]\n}}\n'


def _figure(figure: Figure) -> Entry:
    return {**asdict(figure), "worse": figure.worse, "dropped": figure.dropped}


def _groups(scores: Sequence[Score], name: str) -> Entry:
    groups = group_by(scores, KEYS[name])
    return {group: asdict(summarise(members)) for group, members in groups.items()}


def _cases(cases: Iterable[Compared]) -> Iterable[Entry]:
    for one in cases:
        case = one.score.case
        before = one.before if one.state != "same" else None
        yield {
            "id": case.id,
            "suite": case.suite,
            "kind": case.kind,
            "priority": case.priority,
            "question": case.question,
            "history": [asdict(turn) for turn in case.history],
            "outcome": one.outcome,
            "state": one.state,
            "stale": one.stale,
            "faults": list(one.score.faults),
            "row": one.score.row,
            "before": {"faults": list(before.faults), "row": before.row} if before else None,
        }
