"""A guide's steps on the days up to an exam, and what is said of too little and too much time."""

from datetime import date, timedelta
from math import inf, nan

import pytest

from assistant import TutorError
from assistant.planning.saying import amount
from assistant.study.plan import Plan, PlanWish, plan
from ui.plans.times import term

from .made_up import BEES, KILN, guide

TODAY = date(2027, 1, 1)


def planned(level: str, exam: date | None, hours: float = 6.0, start: date | None = None) -> Plan:
    return plan([guide(BEES)], PlanWish(level, exam, hours, start), TODAY, "build")


def spans(found: Plan) -> list[tuple[str, int, int]]:
    return [(step.frame, step.first_day, step.last_day) for step in found.steps]


def texts(found: Plan, step: int) -> list[str]:
    return [item.text for item in found.beside(found.steps[step].id)]


def test_steps_end_on_the_guides_own_days_and_the_last_on_the_day_before_the_exam() -> None:
    found = planned("Meadow", date(2027, 3, 2))
    assert spans(found) == [("7–14 days", 1, 14), ("30 days", 15, 30), ("60 days", 31, 60)]
    assert found.start == TODAY
    assert found.steps[0].end == date(2027, 1, 14)
    assert found.steps[2].end == date(2027, 3, 1)


def test_hours_are_shared_by_days() -> None:
    found = planned("Meadow", date(2027, 3, 2), hours=7)
    assert [step.hours for step in found.steps] == [14, 16, 30]
    assert found.hours == 60


def test_every_item_is_the_guides_own_words() -> None:
    text = guide(BEES).text
    found = planned("Meadow", date(2027, 3, 2))
    assert len(found.items) == 9
    for item in found.items:
        assert text[item.proof.start : item.proof.end] == item.proof.quote
        assert item.text in item.proof.quote
        assert item.proof.section[-1] == item.title
    assert [one.text for one in found.statements] == ["Most people prepare for 30 to 60 days."]


def test_what_the_guide_lists_for_the_grade_stands_beside_its_steps() -> None:
    found = planned("Meadow", date(2027, 3, 2))
    assert texts(found, 0) == ["Finding the queen."]
    assert texts(found, 1) == ["Dividing a hive.", "Build a hive."]
    assert texts(found, 2) == ["Wintering a hive.", "Plant a meadow."]
    assert [item.kind for item in found.beside("")] == ["mistake"]


def test_without_an_exam_there_are_days_and_no_dates() -> None:
    found = planned("Garden", None)
    assert (found.start, found.exam, found.days) == (None, None, 60)
    assert {(item.start, item.end) for item in found.items} == {(None, None)}
    assert spans(found)[1] == ("30 days", 15, 30)
    dated = planned("Garden", None, start=date(2027, 2, 1))
    assert dated.steps[0].end == date(2027, 2, 14)


def test_too_few_days_drop_the_last_step_and_say_why() -> None:
    found = planned("Meadow", TODAY + timedelta(30))
    assert [step.dropped for step in found.steps] == [False, False, True]
    assert spans(found)[:2] == [("7–14 days", 1, 14), ("30 days", 15, 30)]
    assert "Dropped first: “60 days: Keep ten hives.”" in found.warnings[0]
    assert "the guide puts it last" in found.warnings[0]


def test_what_stands_beside_a_dropped_step_goes_with_it_and_the_rest_stays() -> None:
    whole, short = planned("Meadow", date(2027, 3, 2)), planned("Meadow", TODAY + timedelta(30))
    last = whole.steps[-1].id
    gone = {item.id for item in whole.items if item.step == last}
    assert gone > {last}
    assert {item.id for item in short.items if item.dropped} == gone
    assert {item.id: item.step for item in short.items} == {i.id: i.step for i in whole.items}
    assert "“60 days: Keep ten hives.” and what stands beside it, since" in short.warnings[0]
    assert not any("too few" in one for one in short.warnings)


def test_a_few_days_less_shorten_each_step() -> None:
    found = planned("Meadow", TODAY + timedelta(50))
    assert [step.last_day for step in found.steps] == [12, 25, 50]
    assert "shortened in proportion" in found.warnings[0]
    assert "drop “60 days: Keep ten hives.” first" in found.warnings[0]


def test_the_guides_own_statement_is_held_against_the_days() -> None:
    said = "This plan has 20 days; the guide says: “Most people prepare for 30 to 60 days.”"
    assert said in planned("Meadow", TODAY + timedelta(20)).warnings
    assert said not in planned("Meadow", TODAY + timedelta(31)).warnings


def test_too_few_hours_drop_projects_then_steps() -> None:
    some = planned("Meadow", date(2027, 3, 2), hours=1)
    assert [item.text for item in some.items if item.dropped] == ["Plant a meadow."]
    assert any("does not count projects among its steps" in one for one in some.warnings)
    few = planned("Meadow", date(2027, 3, 2), hours=0.2)
    gone = [item.kind for item in few.items if item.dropped]
    assert gone == ["step", "skill", "step", "skill", "project", "project"]
    assert few.steps[0].last_day == 60


def test_enough_time_is_not_called_too_little() -> None:
    found = planned("Meadow", date(2027, 3, 2))
    assert not any(item.dropped for item in found.items)
    assert [one for one in found.warnings if "too" in one.split() or "Dropped" in one] == []


def test_too_many_days_begin_later_unless_a_first_day_is_named() -> None:
    later = planned("Meadow", date(2027, 6, 1))
    assert (later.start, later.days) == (date(2027, 4, 2), 60)
    assert "begins on 2 April 2027" in later.warnings[0]
    stretched = planned("Meadow", date(2027, 6, 1), start=TODAY)
    assert [step.last_day for step in stretched.steps] == [35, 76, 151]
    assert "begin on 2 April 2027" in stretched.warnings[0]
    assert planned("Meadow", date(2037, 1, 1)).start == date(2036, 11, 2)


def test_on_the_day_of_the_exam_nothing_is_planned() -> None:
    found = planned("Meadow", TODAY)
    assert (found.days, found.hours) == (0, 0)
    assert all(step.dropped for step in found.steps)
    assert "today" in found.warnings[0]
    assert not any(item.dropped for item in found.items if item.kind == "mistake")


def test_one_day_is_enough_for_one_step() -> None:
    found = planned("Meadow", TODAY + timedelta(1))
    assert spans(found) == [("7–14 days", 1, 1), ("30 days", 0, 0), ("60 days", 0, 0)]


@pytest.mark.parametrize(
    ("wish", "kind"),
    [
        (PlanWish("Meadow", date(2026, 12, 31), 6), "exam_past"),
        (PlanWish("Meadow", date(2027, 3, 1), 6, date(2027, 3, 1)), "start_late"),
        (PlanWish("Meadow", date(2037, 3, 1), 6, TODAY), "too_long"),
        (PlanWish("Meadow", date(9999, 12, 31), 6), "date"),
        (PlanWish("Meadow", None, 6, date(9999, 12, 31)), "date"),
        (PlanWish("Meadow", None, 0), "hours"),
        (PlanWish("Meadow", None, -2), "hours"),
        (PlanWish("Meadow", None, nan), "hours"),
        (PlanWish("Meadow", None, inf), "hours"),
        (PlanWish("Meadow", None, 169), "hours"),
    ],
)
def test_what_cannot_be_planned_is_said(wish: PlanWish, kind: str) -> None:
    with pytest.raises(TutorError) as error:
        plan([guide(BEES)], wish, TODAY, "build")
    assert error.value.kind == kind
    assert error.value.message.endswith(".")


def test_hours_that_nobody_keeps_up_are_doubted() -> None:
    assert any("keep up" in one for one in planned("Meadow", None, hours=90).warnings)


def test_hours_that_the_guide_states_are_held_against_the_plan() -> None:
    wish = PlanWish("Seller", TODAY + timedelta(28), 2)
    found = plan([guide(KILN)], wish, TODAY, "build")
    assert any(
        one.startswith("This plan has 8 hours; the guide says: “You need about 40")
        for one in found.warnings
    )
    assert not any("does not say how many hours" in one for one in found.warnings)


def test_ids_outlive_other_dates_and_edits_elsewhere() -> None:
    before = planned("Meadow", date(2027, 3, 2))
    after = plan(
        [guide(BEES.replace("Read the bee law", "Read all laws").replace("## Grades", "## Ranks"))],
        PlanWish("meadow", date(2027, 2, 1), 3),
        TODAY,
        "next",
    )
    assert {item.id for item in after.items} == {item.id for item in before.items}
    garden = planned("Garden", date(2027, 3, 2))
    assert len({item.id for item in (*before.items, *garden.items)}) == 9 + 4


BY_HOURS = """# Ropes

## Study plan

1. 10 hours: Learn the knots.
2. 20 hours: Splice a rope.
"""


def test_hours_that_the_guide_gives_its_steps_share_the_days() -> None:
    found = plan([guide(BY_HOURS)], PlanWish("", TODAY + timedelta(21), 6), TODAY, "build")
    assert [step.last_day for step in found.steps] == [7, 21]
    said = " ".join((*found.method, *found.warnings))
    assert "gives none a time" not in said
    assert "does not say how many hours" not in said
    assert "This plan has 18 hours and the guide gives its steps 30 in all" in said


def test_a_day_less_is_not_said_to_shorten_each_step() -> None:
    found = planned("Meadow", TODAY + timedelta(59))
    assert "in proportion, by 1 day in all, so that not each is." in found.warnings[0]


def test_a_step_that_is_stretched_since_others_are_dropped_is_said_to_be() -> None:
    found = planned("Meadow", TODAY + timedelta(17))
    assert spans(found)[0] == ("7–14 days", 1, 17)
    assert "The step that stays takes 14 days and is stretched to fill all." in found.warnings[0]


def test_what_is_said_of_another_level_is_quoted_and_not_held_against_the_days() -> None:
    for other in ("mid-level grades", "the Garden grade"):
        bees = BEES.replace("Most people prepare", f"People prepare for {other}")
        wish = PlanWish("Meadow", TODAY + timedelta(1), 6)
        found = plan([guide(bees)], wish, TODAY, "build")
        assert [one.text for one in found.statements] == [
            f"People prepare for {other} for 30 to 60 days."
        ]
        assert not any("the guide says" in one for one in found.warnings)


def test_hours_are_halves_and_one_day_is_one() -> None:
    found = planned("Meadow", TODAY + timedelta(16), hours=6)
    assert (found.hours, found.steps[0].hours) == (13.5, 13.5)
    one = planned("Meadow", TODAY + timedelta(1))
    assert any(warning.startswith("This plan has 1 day;") for warning in one.warnings)


def test_hours_that_were_told_are_read_alike_in_the_chat_and_by_the_command() -> None:
    week = 40 / 60 * 7
    assert amount(week) == "4.67 hours"
    assert "4.67 a week" in term(planned("Meadow", date(2027, 3, 2), hours=week))
