"""One evaluation with everything in it that a report tells of."""

from dataclasses import replace

from assistant import Turn
from evals import Case, Score, score
from evals.reports import Circumstances, Report

from ..rows import CASE, FEE, STRANGE, VALID, answer, cited, refusal

CIRCUMSTANCES = Circumstances(
    made="2026-01-02T03:04:05+00:00",
    seconds=1.5,
    machine="x86_64, 2 cores, Linux",
    program="certguide 1.0, Python 3.11",
)
HALF = answer(answer=VALID, sentences=[{"text": VALID, "marks": [1]}], citations=[cited(1, VALID)])
FOLLOW_UP = replace(
    CASE,
    id="later",
    kind="follow-up",
    question="and the fee?",
    history=(Turn("user", "how long is it valid?"), Turn("assistant", "Two years.")),
    must=(("300 crowns",),),
    quotes=("300 crowns",),
)


def one(case: Case, name: str, row: dict[str, object] | None) -> Score:
    """A score of the case under another id, which is its question, too."""
    return score(replace(case, id=name, question=f"{case.question} ({name})"), row)


NOW = (
    one(CASE, "same", answer()),
    one(replace(CASE, priority="critical"), "worse", HALF),
    one(CASE, "better", answer()),
    one(CASE, "reworded", answer(sentences=[{"text": f"{VALID} {FEE}", "marks": [1, 2]}])),
    one(CASE, "crashed", {"id": "crashed", "error": "ValueError: it broke"}),
    one(replace(CASE, suite="piers"), "missing", None),
    one(STRANGE, "strange", refusal()),
    one(FOLLOW_UP, "later", answer(latency_ms=40.0)),
    one(CASE, "added", HALF),
)
BEFORE = (
    one(CASE, "same", answer()),
    one(replace(CASE, priority="critical"), "worse", answer()),
    one(CASE, "better", refusal()),
    one(CASE, "reworded", answer()),
    one(CASE, "crashed", answer()),
    one(replace(CASE, suite="piers"), "missing", answer()),
    one(STRANGE, "strange", refusal()),
    one(FOLLOW_UP, "later", answer()),
)
REPORT = Report(
    build="20260102-030405-abcdef",
    verdict="held",
    scores=NOW,
    circumstances=CIRCUMSTANCES,
    baseline_build="20260101-030405-fedcba",
    baseline=BEFORE,
    suites=("harbour", "piers"),
    reasons=("The critical case worse got worse: does not say 300 crowns.",),
    regressions=({"case": "worse", "why": "does not say 300 crowns", "critical": True},),
    stale=(
        {"case": "reworded", "document": "guide.txt", "gold": "300 crowns", "likely": "310 crowns"},
    ),
    uncovered=(
        {"document": "guide.txt", "section": ["Rules"], "kind": "row", "text": "Pilots pay half."},
    ),
    coverage=0.75,
)
GOOD = Report("20260102-030405-abcdef", "evaluated", NOW[:1], CIRCUMSTANCES)
