"""The named things of a guide, with what it says of each."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import SECTION, TOPIC, Entity, Guide, entities
from tests.corpus.reading import read_string

GUIDE = """\
# Harbour Licence

## Grades and tracks

| Track | Grade | Who it's for | Prerequisites | Skills covered | Fee |
| --- | --- | --- | --- | --- | --- |
| Pilotage | Coastal | Deckhands, Cooks | None | Charts, tides | 10 crowns |
| Towing, Salvage and Rescue | Deep sea | Mates | Coastal grade | Tugs, and winches | 25% |

## The grades in detail

### Harbour Licence – Coastal

#### Plan

- 2 weeks: Learn the buoys.

#### Best next licence

- Fast option: Deep Diving Licence
- Slow option: River Licence

### Harbour Licence – Deep sea

#### Plan

- 4 weeks: Learn the stars.

#### Best next licence

- Fast option: Ocean Licence
- Slow option: River Licence

## Schools

### Pier School

Pier School is by the sea.

### Netschool.com

NetSchool teaches online.

## What to do next

### Stay on this track

## 20% - Knots and ropes

Knots are tied.
"""


def catalogue(text: str) -> list[Entity]:
    return entities(read_string(text, ".md"))


def named(name: str, text: str = GUIDE) -> Entity:
    (found,) = (entity for entity in catalogue(text) if entity.name == name)
    return found


def of_kind(category: str, text: str = GUIDE) -> list[str]:
    return [entity.name for entity in catalogue(text) if entity.category == category]


def test_columns_and_headings_say_what_kind_their_things_are() -> None:
    assert of_kind("track") == ["Pilotage", "Towing, Salvage and Rescue"]
    assert of_kind("level") == ["Coastal", "Deep sea"]
    assert of_kind("audience") == ["Deckhands", "Cooks", "Mates"]
    assert of_kind("skill") == ["Charts", "tides", "Tugs", "winches"]
    assert of_kind("provider") == ["Pier School", "Netschool.com"]


def test_a_kind_keeps_the_guides_own_word() -> None:
    assert {entity.kind for entity in catalogue(GUIDE) if entity.category == "level"} == {"Grade"}


def test_a_cell_that_says_there_is_nothing_names_nothing() -> None:
    assert of_kind("prerequisite") == ["Coastal grade"]


def test_numbers_and_quantities_are_no_names() -> None:
    names = [entity.name for entity in catalogue(GUIDE)]
    assert "10 crowns" not in names
    assert "25%" not in names


def test_what_a_row_is_about_has_the_other_cells_as_attributes() -> None:
    assert dict(named("Pilotage").attributes) == {
        "Grade": "Coastal",
        "Who it's for": "Deckhands, Cooks",
        "Prerequisites": "None",
        "Skills covered": "Charts, tides",
        "Fee": "10 crowns",
    }
    assert named("Cooks").attributes == (("Track", "Pilotage"),)


def test_a_heading_and_a_cell_are_one_thing_that_has_what_both_say() -> None:
    coastal = named("Coastal")
    assert "Harbour Licence – Coastal" in coastal.aliases
    assert coastal.attributes == (
        ("Track", "Pilotage"),
        ("2 weeks", "Learn the buoys."),
        ("Fast option", "Deep Diving Licence"),
        ("Slow option", "River Licence"),
    )


def test_options_name_things_with_their_label_and_what_they_belong_to() -> None:
    assert named("Ocean Licence").attributes == (("label", "Fast option"), ("Grade", "Deep sea"))
    assert named("River Licence").attributes == (
        ("label", "Slow option"),
        ("Grade", "Coastal"),
        ("Grade", "Deep sea"),
    )
    assert of_kind("certification") == ["Deep Diving Licence", "River Licence", "Ocean Licence"]


def test_headings_that_say_another_kind_are_not_of_their_parents_kind() -> None:
    text = (
        "# Harbour rules\n\n## Next grades\n\n### A faster track\n\nFast.\n\n### Beyond\n\nFar.\n"
    )
    assert named("Beyond", text).kind == "Next grades"
    assert of_kind("level", text) == []


def test_repeated_and_outermost_headings_stay_what_they_are() -> None:
    assert named("Plan").kind == TOPIC
    assert named("Schools").kind == SECTION


def test_a_share_in_a_heading_is_its_weight() -> None:
    knots = named("20% - Knots and ropes")
    assert knots.attributes == (("weight", "20%"),)
    assert "Knots and ropes" in knots.aliases


def test_plain_and_labelled_items_below_a_kind_are_things_of_it() -> None:
    plain = "# Harbour rules\n\n## Roles\n\n- Pilot\n- Harbour cook\n"
    assert of_kind("role", plain) == ["Pilot", "Harbour cook"]
    labelled = "# Harbour rules\n\n## Levels\n\n- Coastal: near the shore\n- Deep sea: far out\n"
    assert of_kind("level", labelled) == ["Coastal", "Deep sea"]
    assert named("Deep sea", labelled).attributes == (("description", "far out"),)


def test_a_label_that_says_a_kind_types_its_value() -> None:
    text = "# Harbour rules\n\n## Pilot exam\n\n- Level: Coastal\n- Prerequisites: Charts, tides\n"
    assert of_kind("level", text) == ["Coastal"]
    assert of_kind("prerequisite", text) == ["Charts", "tides"]
    assert ("Level", "Coastal") in named("Pilot exam", text).attributes


def test_sentences_and_long_cells_are_neither_names_nor_values() -> None:
    prose = "Tie the rope, then wait until the tide has turned. " * 6
    table = f"| Level | Notes |\n| --- | --- |\n| Coastal | {prose} |\n| Deep | {prose} |\n"
    text = f"# Harbour rules\n\n{table}"
    assert [entity.name for entity in catalogue(text)][1:] == ["Coastal", "Deep"]
    assert named("Deep", text).attributes == ()


def test_a_names_span_is_where_it_is_listed() -> None:
    guide = read_string(GUIDE, ".md")
    winches = named("winches")
    assert guide.text[winches.start : winches.end] == "winches"
    school = named("Pier School")
    assert guide.text[school.start : school.end] == "Pier School"


CELLS = st.sampled_from(
    ["Coastal", "coastal", "A, B", "(x", "", "1", "| x", "Deep sea (DS)", "a b c"]
)
LINES = st.sampled_from(["# G", "## Roles", "## Roles", "- Pilot", "- Level: Deep", "Text.", ""])


@settings(deadline=None, derandomize=True)
@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=3), max_size=5),
    st.lists(LINES, max_size=12),
)
def test_any_guide_has_each_name_once_a_kind_inside_its_text(
    rows: list[list[str]], lines: list[str]
) -> None:
    table = ["| Role | Level |", "| --- | --- |", *(f"| {' | '.join(row)} |" for row in rows)]
    guide: Guide = read_string("\n".join([*lines, "", *table, "", "End of it."]), ".md")
    found = entities(guide)
    keys = [(entity.name.casefold(), entity.category or entity.kind) for entity in found]
    assert len(keys) == len(set(keys))
    assert all(0 <= entity.start < entity.end <= len(guide.text) for entity in found)
    assert all(entity.name not in entity.aliases for entity in found)
