from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Turn
from evals import Case, Score
from evals.ablation import glossary, losses, measured
from evals.asking import asked
from evals.reduced_index import shipped_glossaries
from evals.variants import EVERYTHING, GLOSSARY, LACKING, Variant
from index import Index

CASE = Case(
    id="grades",
    kind="list",
    question="which grades does the diploma have?",
    documents=("beekeeping.md",),
    must=(("Apprentice",), ("Journeyman",), ("Master",)),
    quotes=("three grades: Apprentice, Journeyman, and Master",),
)
NOT_TOLD = Case(
    id="wage",
    kind="unanswerable",
    question="what does a beekeeper earn in Norway?",
    documents=("beekeeping.md",),
    refuse=True,
)
TUNE = [
    CASE,
    replace(CASE, id="meet", question="when do the keepers meet?", quotes=("meet every spring",)),
    replace(CASE, id="queens", question="who breeds queens?", quotes=("breed their own queens",)),
    NOT_TOLD,
    replace(NOT_TOLD, id="moon", question="how far is the moon from the sun?"),
]
HELD = [replace(CASE, split="held"), replace(NOT_TOLD, split="held")]


def test_cases_are_asked_in_process(bees: Index) -> None:
    answered, _ = asked(bees, [CASE, NOT_TOLD])
    assert answered.correct, answered.faults
    assert answered.retrieval is not None
    assert answered.retrieval.hit_5 == 1


def test_a_question_that_cannot_be_taken_is_a_wrong_answer(bees: Index) -> None:
    (score,) = asked(bees, [replace(CASE, question=" ")])
    assert score.faults[0].startswith("error: ")


def test_without_history_a_follow_up_stands_alone(bees: Index) -> None:
    turns = (Turn("user", "who is the Honey House track for?"), Turn("assistant", "Sellers."))
    follow = replace(CASE, question="and who teaches it?", history=turns)
    (told,) = asked(bees, [follow])
    (alone,) = asked(bees, [follow], history=False)
    assert "Honey House" in str(told.row["passages"][0])
    assert "Honey House" not in str(alone.row["passages"][0])


def test_a_variant_is_fitted_on_one_side_and_asked_the_other(bees: Index, tmp_path: Path) -> None:
    shelves = [(bees, [*TUNE, *HELD])]
    scores = measured(Variant("nothing"), shelves, tmp_path / "0")
    assert [score.case for score in scores] == HELD
    lenient = measured(Variant("the judge", judged=False), shelves, tmp_path / "1")
    assert not any(score.refused for score in lenient)


@pytest.fixture
def scores() -> dict[str, list[Score]]:
    """Without any part, the first of two cases is answered wrong; with the glossary, none is."""
    whole = [Score(CASE, {}, ()), Score(NOT_TOLD, {}, ("answered",))]
    return {
        EVERYTHING.name: whole,
        GLOSSARY.name: [Score(CASE, {}, ()), Score(NOT_TOLD, {"refused": True}, ())],
        **{v.name: [Score(CASE, {}, ("wrong",)), whole[1]] for v in LACKING},
    }


def test_losses_are_differences_from_the_whole(scores: dict[str, list[Score]]) -> None:
    lines = losses(scores).splitlines()
    assert len(lines) == 3 + len(LACKING)
    assert lines[2] == "| nothing | 0.50 | - | - | 0.00 | 0.00 |"
    assert lines[3].endswith("| 0.00 (−50.0, −100.0 to 0) | - | - | 0.00 | 0.00 |")


def test_the_glossary_is_judged_on_its_own_guide(scores: dict[str, list[Score]]) -> None:
    assert "No question" in glossary(scores)
    document = f"{next(iter(shipped_glossaries()))}.pdf"
    bundled = {
        name: [replace(s, case=replace(s.case, documents=(document,))) for s in listed]
        for name, listed in scores.items()
    }
    lines = glossary(bundled).splitlines()
    assert lines[2] == "| without it | 0.50 | - | - | 0.00 | 0.00 |"
    assert lines[3] == "| with it | 1.00 (+50.0, 0 to +100.0) | - | - | 1.00 | 0.00 |"
