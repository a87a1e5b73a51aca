from dataclasses import replace
from pathlib import Path

import pytest

from evals import Case
from evals.product_data import in_use
from evals.risk import decisions, drawn, is_judged, told, without_bar
from evals.risk_coverage import Decision
from index import Index

CASE = Case(
    id="meet",
    kind="section",
    question="when do the keepers of the Alder Valley meet?",
    documents=("beekeeping.md",),
    must=(("every spring",),),
)

TALK = Case(id="talk", kind="smalltalk", question="thanks!", documents=("beekeeping.md",))


@pytest.mark.parametrize(
    ("case", "judged"),
    [
        (CASE, True),
        (replace(CASE, kind="unanswerable", refuse=True), True),
        (replace(CASE, clarify=True), False),
        (replace(CASE, unanswered=True), False),
        (replace(CASE, refuse=None), False),
    ],
)
def test_what_is_decided_by_the_judge(case: Case, judged: bool) -> None:
    assert is_judged(case) is judged


def test_without_a_bar_everything_is_answered(bees: Index, tmp_path: Path) -> None:
    refusable = replace(
        CASE, id="pay", question="what does a beekeeper earn in Norway?", must=(), refuse=True
    )
    with in_use(without_bar(tmp_path / "copy")):
        sure, unsure = decisions(bees, [CASE, TALK, refusable])
    assert (sure.right, sure.answerable) == (True, True)
    assert (unsure.right, unsure.answerable) == (False, False)
    assert sure.confidence > 0


def test_the_figures_by_hand() -> None:
    # Two are answered at a bar of 0.6, one of them wrong.
    found = [
        Decision(0.9, right=True, answerable=True),
        Decision(0.7, right=False, answerable=True),
        Decision(0.5, right=True, answerable=True),
        Decision(0.1, right=False, answerable=False),
    ]
    text = told(found, bar=0.6)
    assert "| 10% | 0.00 |" in text
    assert "| 50% | 0.50 |" in text
    assert "| 100% | 0.50 |" in text
    assert "answers 50% of them, 0.50 of these wrong" in text
    assert "AUROC of the confidence, answerable against unanswerable: 1.00" in text
    assert "AURC: 0.333; chance 0.500, at best 0.208." in text
    assert drawn(found).count('fill="none"') == 3
