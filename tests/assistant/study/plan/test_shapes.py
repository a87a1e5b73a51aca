"""Plans of other shapes: headings, tables, numbered months, countdowns, no times at all."""

from datetime import date, timedelta

import pytest

from assistant.study.plan import Plan, PlanWish, offers, plan
from tests.shared import SHARED, needs_shared

from .made_up import KILN, TEA, guide

TODAY = date(2027, 1, 1)


def planned(level: str, days: int | None = None) -> Plan:
    exam = TODAY + timedelta(days) if days else None
    return plan([guide(KILN)], PlanWish(level, exam, 7), TODAY, "build")


@pytest.mark.parametrize(
    ("level", "steps"),
    [
        ("Thrower", [("Week 1", "Clay", 1, 7), ("Weeks 2–3", "Glaze", 8, 21)]),
        (
            "Stacker",
            [
                ("Week 1", "Topic: Shelves · Task: Count them", 1, 7),
                ("Week 2-4", "Topic: Cones · Task: Melt one", 8, 28),
            ],
        ),
        ("Burner", [("Month 1", "Chop wood.", 1, 30), ("Month 2", "Stoke.", 31, 60)]),
        (
            "Seller",
            [
                ("4 weeks before the exam", "Learn the prices.", 1, 21),
                ("1 week before the exam", "Sell a cup.", 22, 28),
            ],
        ),
        ("Firer", [("Week 1", "Wood", 1, 7), ("Final week", "Rest", 8, 14)]),
        ("Painter", [("", "Draw.", 1, 21), ("", "Paint.", 22, 42)]),
    ],
)
def test_steps_are_read(level: str, steps: list[tuple[str, str, int, int]]) -> None:
    found = planned(level)
    assert [(s.frame, s.text, s.first_day, s.last_day) for s in found.steps] == steps


def test_parts_of_a_step_are_its_tasks() -> None:
    thrower, burner = planned("Thrower"), planned("Burner")
    tasks = [item.text for item in thrower.beside(thrower.steps[0].id) if item.kind == "task"]
    assert tasks == ["Wedge ten pounds.", "Throw a cup."]
    assert [item.text for item in burner.beside(burner.steps[1].id)] == ["By day", "By night"]


def test_lists_below_a_line_are_the_tasks_of_that_step() -> None:
    found = planned("Firer")
    assert [item.text for item in found.beside(found.steps[1].id)] == ["Sleep."]


def test_the_length_of_the_exam_is_no_time_to_prepare() -> None:
    assert "Plan on 5 to 7 hours a week." in [one.text for one in planned("Firer").statements]
    assert "The exam takes 2 hours." not in [one.text for one in planned("Firer").statements]


def test_requirements_come_first() -> None:
    thrower = planned("Thrower")
    assert thrower.beside(thrower.steps[0].id)[-1].kind == "requirement"


def test_a_countdown_drops_what_lies_furthest_from_the_exam() -> None:
    found = planned("Seller", 1)
    assert [step.dropped for step in found.steps] == [True, False]
    assert "days before the exam are over" in found.warnings[0]


def test_times_of_something_else_are_no_plan() -> None:
    assert offers([guide(TEA)]) == ()
    assert "Stamps" not in {offer.level for offer in offers([guide(KILN)])}


@needs_shared
@pytest.mark.parametrize("name", ["seed.md", "seed.html", "seed.pdf", "seed_v1_reflowed.txt"])
def test_any_format_gives_the_same_plans(name: str) -> None:
    from corpus import read

    found = read(SHARED / "data" / "guide-variants" / name)
    assert [offer.level for offer in offers([found])] == ["Foundation", "Professional"]
    laid = plan([found], PlanWish("Professional", None, 6), TODAY, "build")
    assert [step.last_day for step in laid.steps] == [14, 30, 60]
    assert [item.kind for item in laid.items].count("project") == 2
