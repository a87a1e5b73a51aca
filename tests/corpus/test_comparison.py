"""Two editions of a document: what is said to be different, and what is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import Change, compare
from tests.corpus.reading import read_string

GUIDE = """\
# Harbor pilot guide

The guide tells what a harbor pilot must know before the examination board meets.

## Fees

| Exam | Fee | Places |
|---|---|---|
| Coastal | 10 euros | Brest and Nantes |
| Deep sea | 20 euros | Brest |

## Preparation

1. Read the tide tables of the last three years.
2. Sail the northern channel with a licensed pilot.
3. Write the report about both voyages.

## Frequently asked questions

### How long is the licence valid?

The licence is valid for three years from the day of the examination.

### Can I repeat the examination?

Yes, twice in one year.

### Who marks the examination?

Two members of the board.

## Equipment

Bring a compass and dividers to the written part.

## Appeals

Write to the board within ten days of the result.
"""


def told(old: str, new: str, suffix: str = ".md") -> list[tuple[str, str, str]]:
    """Kind, unit and last heading of each change between two texts."""
    changes = compare(read_string(old, suffix), read_string(new, suffix))
    return [(change.kind, change.unit, change.section[-1]) for change in changes]


def edited(old: str, new: str) -> str:
    assert GUIDE.count(old) == 1
    return GUIDE.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("20 euros", "25 euros", ("changed", "row", "Fees")),
        ("| Deep sea | 20 euros | Brest |\n", "", ("removed", "row", "Fees")),
        ("| Exam | Fee |", "| Exam | Price |", ("changed", "row", "Fees")),
        ("northern", "southern", ("changed", "item", "Preparation")),
        ("3. Write", "3. Rest.\n4. Write", ("added", "item", "Preparation")),
        ("three years from", "two years from", ("changed", "faq", "Frequently asked questions")),
        ("Can I repeat", "May I resit", ("renamed", "faq", "Frequently asked questions")),
        ("compass and dividers", "compass", ("changed", "paragraph", "Equipment")),
        ("## Equipment", "## What to bring", ("renamed", "section", "What to bring")),
        ("# Harbor pilot guide", "# Port pilot guide", ("renamed", "title", "Port pilot guide")),
        ("## Appeals\n", "", ("removed", "section", "Appeals")),
    ],
)
def test_one_edit_is_one_change_of_its_unit(
    old: str, new: str, change: tuple[str, str, str]
) -> None:
    assert told(GUIDE, edited(old, new)) == [change]


def test_a_new_section_is_told_with_all_it_holds() -> None:
    new = edited("## Appeals", "## Dress\n\nWear the dark coat.\n\n- No hats.\n\n## Appeals")
    assert told(GUIDE, new) == [
        ("added", "section", "Dress"),
        ("added", "paragraph", "Dress"),
        ("added", "item", "Dress"),
    ]


def test_what_a_renamed_section_holds_is_compared_under_its_new_name() -> None:
    new = edited("## Preparation", "## Plan").replace("three years.", "two years.")
    assert told(GUIDE, new) == [("renamed", "section", "Plan"), ("changed", "item", "Plan")]


def test_a_weight_in_a_heading_may_change_with_all_below_it() -> None:
    old = "# Exam\n\n## Tides 20%\n\n- Ebb\n\n## Rope work 80%\n\n- Knots\n"
    new = "# Exam\n\n## Tides 30%\n\n- Surges\n\n## Rope work 70%\n\n- Knots\n"
    changes = told(old, new)
    assert ("renamed", "section", "Tides 30%") in changes
    assert ("renamed", "section", "Rope work 70%") in changes
    assert {kind for kind, unit, _ in changes if unit == "section"} == {"renamed"}


def test_a_number_before_a_heading_is_no_part_of_its_name() -> None:
    old = "# Exam\n\n## 1. Tides\n\nEbb and flood.\n\n## 2. Ropes\n\nKnots and splices.\n"
    new = old.replace("## 2.", "## 2. Law\n\nRight of way.\n\n## 3.")
    assert told(old, new) == [("added", "section", "2. Law"), ("added", "paragraph", "2. Law")]


def test_a_moved_unit_and_a_moved_section_are_moves() -> None:
    sentence = "Bring a compass and dividers to the written part.\n"
    item = "2. Sail the northern channel with a licensed pilot.\n"
    appeals = GUIDE[GUIDE.index("## Appeals") :]
    fees = "## Fees\n"
    assert told(GUIDE, edited(sentence, "") + f"\n{sentence}") == [
        ("moved", "paragraph", "Appeals"),
    ]
    assert told(GUIDE, edited(item, "").replace("voyages.\n", f"voyages.\n{item}")) == [
        ("moved", "item", "Preparation")
    ]
    assert told(GUIDE, edited(appeals, "").replace(fees, f"{appeals}\n{fees}")) == [
        ("moved", "section", "Appeals")
    ]


def test_a_heading_put_in_moves_nothing() -> None:
    new = edited("3. Write the report", "### Afterwards\n\n3. Write the report")
    assert told(GUIDE, new) == [("added", "section", "Afterwards")]


def test_spans_show_what_changed_in_either_text() -> None:
    old, new = read_string(GUIDE, ".md"), read_string(edited("20 euros", "25 euros"), ".md")
    (change,) = compare(old, new)
    assert change.old
    assert change.new
    assert old.text[change.old.start : change.old.end] == "| Deep sea | 20 euros | Brest |"
    assert new.text[change.new.start : change.new.end] == "| Deep sea | 25 euros | Brest |"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("valid for three years", "valid for\nthree years"),
        ("a compass and dividers", "a **compass** and [dividers](https://example.org)"),
        ("Yes, twice in one year.", "YES – twice in one year!"),
        ("| Coastal | 10 euros |", "|Coastal|10   euros|"),
        ("1. Read", "1)  Read"),
        ("## Appeals", "Appeals\n-------"),
        ("board meets.\n", "board meets.\n\n<!-- to be checked -->\n"),
    ],
)
def test_layout_typography_and_markup_are_no_change(old: str, new: str) -> None:
    assert told(GUIDE, edited(old, new)) == []


def test_paragraphs_joined_are_no_change() -> None:
    old = "# Exam\n\nEbb comes first.\n\nFlood comes after it.\n\nSlack is short.\n"
    assert told(old, old.replace("first.\n\nFlood", "first. Flood")) == []


@pytest.mark.parametrize(("old", "new"), [("2-3 years", "23 years"), ("C++", "C"), ("5%", "5")])
def test_signs_that_change_a_value_are_a_change(old: str, new: str) -> None:
    text = "# Exam\n\nThe licence asks for {} of service."
    assert told(text.format(old), text.format(new)) == [("changed", "paragraph", "Exam")]


def test_markdown_and_html_of_one_guide_are_the_same() -> None:
    markdown = "---\ntitle: Harbor exam\n---\n\n## Tides\n\nEbb and *flood*.\n\n- Ropes\n- Knots\n"
    html = (
        "<title>Harbor exam</title><body><h1>Harbor exam</h1><h2>Tides</h2>"
        "<p>Ebb and <i>flood</i>.</p><ul><li>Ropes</li><li>Knots</li></ul></body>"
    )
    assert compare(read_string(markdown, ".md"), read_string(html, ".html")) == ()


LINES = st.sampled_from(
    [
        "# Exam guide",
        "## Fees",
        "## Fees and places",
        "### How long does it take?",
        "It takes two hours and a half.",
        "It takes three hours and a half.",
        "Yes.",
        "- Bring a compass",
        "- 30 days: read the tables",
        "- 60 days: read the tables",
        "| Exam | Fee |\n|---|---|\n| Coastal | 10 |\n| Deep | 20 |",
        "| Exam | Fee |\n|---|---|\n| Coastal | 15 |\n| High | 20 |",
    ]
)
DOCUMENTS = st.lists(LINES, min_size=1, max_size=14).map("\n\n".join)
steady = settings(deadline=None, derandomize=True, max_examples=200)


@steady
@given(text=DOCUMENTS)
def test_a_guide_does_not_differ_from_itself(text: str) -> None:
    assert told(text, text) == []


@steady
@given(text=DOCUMENTS)
def test_wrapping_and_typography_never_matter(text: str) -> None:
    wrapped = text.replace("hours and", "hours\nand").replace("Bring a", "Bring  a")
    assert told(text, wrapped) == []


@steady
@given(old=DOCUMENTS, new=DOCUMENTS)
def test_what_one_way_is_added_is_removed_the_other_way(old: str, new: str) -> None:
    before, after = read_string(old, ".md"), read_string(new, ".md")
    there, back = compare(before, after), compare(after, before)
    assert spans(there, "added") == spans(back, "removed")
    assert spans(there, "removed") == spans(back, "added")
    assert len(spans(there, "changed")) == len(spans(back, "changed"))


def spans(changes: tuple[Change, ...], kind: str) -> list[tuple[int, int]]:
    units = [change.old or change.new for change in changes if change.kind == kind]
    return sorted((unit.start, unit.end) for unit in units if unit)
