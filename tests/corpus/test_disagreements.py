"""Typed values that disagree about one subject, and those that do not."""

import pytest

from corpus.findings import findings
from tests.corpus.edited import found, kinds, named

WEIGHTS = "# Pilot Exam\n\n## Domains\n\n| Domain | Weight |\n|---|---|\n"
PAGE = f"{WEIGHTS}| Tides & currents | 40% |\n| Lights | 30% |\n| Law | 30% |\n"
OUTLINE = "# Pilot Exam Outline\n\n## {}% - Tides and Currents\n\nA.\n\n## {}% - Lights\n\nB.\n\n"


def test_weights_that_differ_between_documents_of_one_exam_are_found() -> None:
    outline = OUTLINE.format(45, 25) + "## 30% - Law\n\nC.\n"
    both = findings([named("page.md", PAGE), named("outline.md", outline)])
    assert [each.sentence for each in both] == [
        "The weight of “Tides and Currents” is 40% in page.md and 45% in outline.md.",
        "The weight of “Lights” is 30% in page.md and 25% in outline.md.",
    ]


def test_parts_that_only_one_document_has_are_found_once() -> None:
    outline = OUTLINE.format(40, 30) + "## 30% - Weather\n\nC.\n"
    (only,) = findings([named("page.md", PAGE), named("outline.md", outline)])
    assert "only page.md has “Law”, only outline.md has “Weather”" in only.sentence


def test_exams_of_another_name_may_differ() -> None:
    outline = OUTLINE.format(10, 30).replace("Pilot", "Diver") + "## 60% - Gear\n\nC.\n"
    assert findings([named("page.md", PAGE), named("outline.md", outline)]) == ()


def test_weights_that_do_not_add_up_are_found() -> None:
    (only,) = found(PAGE.replace("40%", "44%"))
    assert "add up to 104%" in only.sentence


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The exam takes 90 minutes.", "The exam lasts two hours."),
        ("The licence is valid for two years.", "Your licence is valid for 36 months."),
        ("The exam fee is $300.", "The exam costs 250 USD."),
        ("The passing score of the exam is 70%.", "On the exam, 75% is needed to pass."),
        ("The exam has 60 questions.", "The exam has 65 multiple-choice questions."),
    ],
)
def test_facts_told_in_two_ways_are_found(one: str, other: str) -> None:
    text = f"# Pilot\n\n## Overview\n\n{one}\n\n## FAQ\n\n### What should I know?\n\n{other}\n"
    (only,) = found(text)
    assert only.kind == "disagreement"
    assert [place.quote for place in only.places] == [one, other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The exam takes 90 minutes.", "The exam lasts one and a half hours, or 90 minutes."),
        ("The licence is valid for two years.", "The licence is valid for 24 months."),
        ("The licence is valid for two to three years.", "The licence is valid for two years."),
        ("The exam takes 90 minutes.", "The practice exam takes 20 minutes."),
        ("The exam takes 90 minutes.", "Some candidates take the exam for 120 minutes."),
        ("The voucher is valid for one year.", "The licence is valid for two years."),
    ],
)
def test_facts_that_can_both_be_true_are_left_alone(one: str, other: str) -> None:
    assert kinds(f"# Pilot\n\n## Overview\n\n{one}\n\n## FAQ\n\n{other}\n") == []


def test_facts_about_two_parts_may_differ() -> None:
    coastal, ocean = "The exam takes 60 minutes.", "The exam takes two hours."
    assert kinds(f"# Pilots\n\n## Coastal\n\n{coastal}\n\n## Ocean\n\n{ocean}\n") == []


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("How long it takes", "Exam details", 1),
        ("How to become a pilot", "Exam fees and preparation", 1),
        ("How to become a pilot", "Retaking the exam: the resit", 0),
        ("Which licence is for Coastal", "Preparation", 0),
    ],
)
def test_headings_that_narrow_nothing_down_part_nothing(
    first: str, second: str, count: int
) -> None:
    text = f"# Pilots\n\n## {first}\n\nThe exam takes 60 minutes.\n\n## {second}\n\n"
    text += "The exam takes two hours.\n\n| Licence | Water |\n|---|---|\n| Coastal | Shallow |\n"
    assert kinds(text) == ["disagreement"] * count


def test_two_wordings_of_one_value_and_another_value_are_two_things() -> None:
    told = ("The licence is valid for two years.", "The licence is valid for 24 months.")
    third = "The licence is valid for five years."
    assert kinds("# Pilot\n\n## Overview\n\n" + "\n\n".join((*told, third))) == ["disagreement"]


def test_labelled_values_are_compared_between_documents_of_one_exam() -> None:
    page = named("a.md", "# Pilot Exam\n\n## Details\n\n- Time: 90 mins\n- Passing score: 30/50\n")
    sheet = named("b.md", "# Pilot Guide\n\n- Time: 1.5 hours\n- Passing score: 35/50\n")
    (only,) = findings([page, sheet])
    assert "“30/50” in one place and “35/50” in another" in only.sentence


DEMANDS = """# Pilot

| Grade | Prerequisites |
|---|---|
| Coastal | {} |
| Ocean | Coastal Grade |

{}
"""


@pytest.mark.parametrize(
    ("first", "said", "count"),
    [
        ("Swimming", "You may skip the coastal grade if you have sailed before.", 1),
        ("Swimming", "There are no formal prerequisites.", 1),
        ("None", "There are no formal prerequisites.", 0),
        ("Swimming", "The coastal grade takes a week.", 0),
        ("Swimming", "You do not need a coastal grade.", 1),
        ("Swimming", "There are no travel requirements.", 0),
        ("Swimming", "- There are no sharks\n- All requirements are known", 0),
    ],
)
def test_waived_prerequisites_are_found(first: str, said: str, count: int) -> None:
    assert kinds(DEMANDS.format(first, said)) == ["disagreement"] * count


def test_a_number_with_two_titles_is_found() -> None:
    outline = "# Exam\n\n## Scope\n\n### Unit 1: Knots (50%)\n\nA.\n\n### Unit 2: Sails\n\nB.\n\n"
    outline += "### Unit 3: Tides (50%)\n\nC.\n\n## Reading\n\n"
    outline += "### Unit 1: Knots\n\nD.\n\n### Unit 2: Sails\n\nE.\n\n### Unit 3: {}\n\nF.\n"
    assert kinds(outline.format("Engine care")) == ["disagreement"]
    assert kinds(outline.format("The tides")) == []
    other = outline.replace("# Exam", "# Exam\n\n## Old\n\n### Unit 1: Steam\n\nG.", 1)
    assert kinds(other.format("Engine care")) == ["disagreement"]
