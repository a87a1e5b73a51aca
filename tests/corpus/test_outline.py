import pytest

from corpus.headings import Heading, Shape
from corpus.levels import depths
from tests.corpus.reading import read_string


def tree(text: str, suffix: str = ".txt") -> list[str]:
    """One line a section, indented by its level."""
    guide = read_string(text, suffix)
    return ["  " * (section.level - 1) + section.title for section in guide.sections]


def headings(*rows: tuple[str, int, Shape]) -> list[Heading]:
    return [Heading(title, level, body) for title, level, body in rows]


def test_given_levels_are_kept_relative() -> None:
    given = headings(("A", 2, "prose"), ("B", 4, "prose"), ("C", 3, "prose"), ("D", 2, "prose"))
    assert depths(given) == [1, 2, 2, 1]


def test_headings_without_a_level_stand_below_those_with_one() -> None:
    mixed = headings(("A", 2, "prose"), ("Bold", 0, "prose"), ("B", 3, "prose"), ("C", 2, "prose"))
    assert depths(mixed) == [1, 2, 2, 1]


def test_titles_that_return_are_parts_of_those_that_do_not() -> None:
    assert depths(
        headings(
            ("Overview", 0, "prose"),
            ("The two exams", 0, "none"),
            ("Basic", 0, "none"),
            ("What it costs", 0, "prose"),
            ("How to pass", 0, "prose"),
            ("Expert", 0, "none"),
            ("What it costs", 0, "prose"),
            ("How to pass", 0, "prose"),
            ("Where to learn", 0, "none"),
            ("Schools", 0, "prose"),
        )
    ) == [1, 1, 2, 3, 3, 2, 3, 3, 1, 2]


@pytest.mark.parametrize("closing", ["Final thoughts", "References", "FAQ"])
def test_a_group_ends_at_a_title_that_only_main_parts_bear(closing: str) -> None:
    assert depths(
        headings(
            ("Intro", 0, "prose"),
            ("Paths", 0, "none"),
            ("Harbor", 0, "prose"),
            ("River", 0, "prose"),
            (closing, 0, "prose"),
        )
    ) == [1, 1, 2, 2, 1]


def test_a_group_ends_where_the_shape_of_the_content_changes() -> None:
    assert depths(
        headings(
            ("Paths", 0, "none"),
            ("Harbor", 0, "prose"),
            ("River", 0, "prose"),
            ("Roles", 0, "table"),
        )
    ) == [1, 2, 2, 1]


def test_a_group_ends_where_the_subject_is_named_again() -> None:
    assert depths(
        headings(
            ("What Harbor Pilot is", 0, "prose"),
            ("Schools for Harbor Pilot", 0, "none"),
            ("Northsea", 0, "prose"),
            ("Southsea", 0, "prose"),
            ("Life after Harbor Pilot", 0, "prose"),
        )
    ) == [1, 1, 2, 2, 1]


def test_numbers_give_depths() -> None:
    assert depths(
        headings(
            ("Preface", 0, "prose"),
            ("1. Scope", 0, "prose"),
            ("1.1 Words", 0, "prose"),
            ("1.2 Signs", 0, "prose"),
            ("2. Exam", 0, "prose"),
        )
    ) == [1, 1, 2, 2, 1]


def test_capitals_stand_above() -> None:
    text = """\
ABOUT THE EXAM

It has forty questions.

Fees

The fee is ten euros.

AFTER THE EXAM

Results come by mail.

Appeals

You can appeal once.
"""
    assert tree(text) == ["ABOUT THE EXAM", "  Fees", "AFTER THE EXAM", "  Appeals"]


def test_the_first_line_of_a_text_is_the_title_over_all() -> None:
    text = "Harbor guide\n\nAll of it.\n\nFees\n\nTen euros.\n\nRules\n\nBe on time.\n"
    assert tree(text) == ["Harbor guide", "  Fees", "  Rules"]


def test_text_before_the_first_heading_stands_apart() -> None:
    guide = read_string("Buy our courses today!\n\nIntroduction\nThis is the guide.\n")
    opening, introduction = guide.sections
    assert (opening.title, opening.path, introduction.title) == ("", (), "Introduction")
    assert guide.text[opening.start : opening.end] == "Buy our courses today!"
    assert [paragraph.section for paragraph in guide.paragraphs] == [opening.id, introduction.id]


def test_equal_heading_paths_get_ids_of_their_own() -> None:
    guide = read_string("# A\n\nOne.\n\n# A\n\nTwo.\n\n# A\n\nThree.\n", ".md")
    assert [section.id for section in guide.sections] == ["a", "a-2", "a-3"]
