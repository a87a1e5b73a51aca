"""Whom a guide advises is found by its column titles and headings alone."""

from pathlib import Path

import pytest

from assistant.ladder import before, called, is_met
from assistant.language import Language
from assistant.learner import NOBODY, Profile
from assistant.nearest import named
from assistant.options import Option, options
from corpus import read

from .harbour import harbour


def step(name: str) -> Option:
    return next(option for option in options(harbour()) if option.name == name)


def steps() -> list[Option]:
    return [option for option in options(harbour()) if option.is_step]


def test_rows_of_roles_and_of_audiences_paths_and_who_it_is_for() -> None:
    found = options(harbour())
    assert [option.name for option in found if option.things] == [
        "Skipper",
        "Lighthouse keeper",
        "Pilot",
        "Toll collector",
    ]
    assert [option.name for option in steps()] == ["Quay", "Coast", "Office", "Ocean"]
    assert [option.name for option in found if option.is_path] == [
        "Rescue route",
        "Weather route",
        "Purse route",
    ]
    assert "Who should sit for it" in [option.name for option in found]


def test_a_row_is_read_by_what_its_columns_mean() -> None:
    coast = step("Coast")
    assert coast.people == ("Skippers", "Fishers")
    assert (coast.level, coast.needs, coast.order) == ("Silver", ("Bronze grade",), "2")
    assert harbour().text[coast.passage.start : coast.passage.end] == coast.passage.text


def test_a_guide_without_such_a_table_has_none(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("# Note\n\n## Routes\n\n### Sea route\n\nIt goes by sea.\n")
    assert options(read(tmp_path / "note.md")) == []


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("skippers", {"skipper"}),
        ("a lighthouse keeper", {"lighthouse keeper"}),
        ("I skip lunch", set()),
        ("I pilot a plane", {"pilot"}),
    ],
)
def test_people_are_named_in_one_or_many(said: str, people: set[str]) -> None:
    assert set(named(said, options(harbour()))) == people


def test_capitals_are_known_by_what_they_are_short_for() -> None:
    short = Option(step("Quay").passage, "Job", "VTO", people=("VTOs",))
    assert set(named("vessel traffic operator", [short])) == {"vto"}


def test_what_comes_before_a_row(language: Language) -> None:
    ocean = before(step("Ocean"), steps(), NOBODY, language)
    assert [[one.name for one in group] for group in ocean] == [["Quay"], ["Coast", "Office"]]
    assert before(step("Quay"), steps(), NOBODY, language) == []


def test_the_order_column_speaks_where_prerequisites_mean_no_row(language: Language) -> None:
    groups = before(step("Office"), steps(), NOBODY, language)
    assert [[one.name for one in group] for group in groups] == [["Quay"]]


def test_what_one_has_shortens_the_way(language: Language) -> None:
    silver = Profile(experience=("passed Silver",))
    assert before(step("Ocean"), steps(), silver, language) == []


@pytest.mark.parametrize(
    ("need", "experience", "met"),
    [
        ("Bronze grade", "Bronze", True),
        ("Bronze grade", "Silver grade", False),
        ("Two years of service", "3 years", True),
        ("Two years of service", "one year", False),
        ("Basic knots", "tied knots since I was six", True),
    ],
)
def test_prerequisites_are_met_by_name_or_by_years(
    language: Language, need: str, experience: str, met: bool
) -> None:
    assert is_met(need, Profile(experience=(experience,)), language) is met


def test_a_role_is_no_proof_of_its_basics(language: Language) -> None:
    assert not is_met("Swimming basics", Profile(role="swimming teacher"), language)


def test_rows_are_called_by_name_or_level(language: Language) -> None:
    assert [one.name for one in called("Silver grade", steps(), language)] == ["Coast", "Office"]
    assert [one.name for one in called("Ocean", steps(), language)] == ["Ocean"]
    assert called("Radio Ticket", steps(), language) == []
