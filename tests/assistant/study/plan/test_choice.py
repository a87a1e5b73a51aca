"""Which plan is meant, by whatever name; and that there is none is said honestly."""

from datetime import date

import pytest

from assistant import TutorError
from assistant.study.plan import Plan, PlanWish, plan

from .made_up import BEES, KILN, TEA, guide

TODAY = date(2027, 1, 1)


def planned(level: str, *texts: str) -> Plan:
    guides = [guide(text, f"guide{number}.md") for number, text in enumerate(texts or (BEES,))]
    return plan(guides, PlanWish(level, None, 6), TODAY, "build")


def refused(level: str, kind: str, *texts: str) -> str:
    with pytest.raises(TutorError) as error:
        planned(level, *texts)
    assert error.value.kind == kind
    return error.value.message


@pytest.mark.parametrize(
    "said",
    [
        "Meadow",
        "meadow",
        " the Meadow grade",
        "Meadwo",
        "Beekeeper's Licence – Meadow",
        "the meadow exam",
    ],
)
def test_a_plan_is_found_by_any_name_of_its_thing(said: str) -> None:
    assert planned(said).level == "Meadow"


def test_a_grade_without_a_plan_is_told_with_the_nearest() -> None:
    for said in ("Forest", "forrest"):
        message = refused(said, "no_plan")
        assert "names Forest, but has no plan for it" in message
        assert "plans for Garden and Meadow, and Meadow is nearest" in message


def test_something_that_no_guide_names_is_told_with_what_there_is() -> None:
    assert "'astronaut'" in refused("astronaut", "no_plan")


def test_a_thing_that_belongs_to_a_grade_gets_the_plan_of_that_and_is_told_so() -> None:
    table = BEES.replace("| Grade | Hive |", "| Grade | Track |").replace("ten hives", "Orchard")
    found = planned("Orchard", table)
    assert found.level == "Meadow"
    assert found.warnings[0].startswith("The guide has no plan for Orchard of its own")


def test_several_plans_are_told_apart_by_asking() -> None:
    assert "Garden and Meadow" in refused("", "which_plan")
    assert "Garden and Meadow" in refused("Beekeeper's Licence", "which_plan")
    assert "guide0.md, guide1.md" in refused("Meadow", "which_plan", BEES, BEES)


def test_a_guide_without_a_plan_gets_none() -> None:
    assert "'Tea Taster' gives no plan" in refused("Taster", "no_plan", TEA)
    assert "No guide gives a plan" in refused("", "no_plan", TEA, TEA)


def test_the_plans_of_all_guides_are_known() -> None:
    assert planned("Stacker", BEES, KILN, TEA).levels[:3] == ("Garden", "Meadow", "Thrower")
