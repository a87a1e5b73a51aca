"""What the checks find, and what they must leave alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Finding, Guide, read, read_all
from corpus.findings import findings
from tests.corpus.edited import found, kinds, named
from tests.corpus.reading import read_string
from tests.shared import SHARED, needs_shared

ROLES = """# Harbour Licence

The licence has three grades: Coastal, Deep Sea, and Ocean.

## Which licence

| Role | Recommended licences |
|---|---|
| Skipper | Coastal Licence, Night Pilot Diploma |
| Mate | [Radio Operator Certificate](https://example.org/radio) |

## Coastal licence

This grade is for small boats near the shore.
"""


def test_a_recommended_name_that_stands_nowhere_else_is_found() -> None:
    (only,) = found(ROLES)
    assert only.kind == "undefined_name"
    assert [place.quote for place in only.places] == ["Night Pilot Diploma"]
    assert only.places[0].section[-1] == "Which licence"


def test_a_name_in_a_longer_recommended_name_is_not_explained_by_it() -> None:
    text = "# Guide\n\n## Next certification\n\n- Same track: Deep Sea\n- Other: Deep Sea Pilot\n"
    assert kinds(text) == ["undefined_name", "undefined_name"]


@pytest.mark.parametrize(
    "text",
    [
        "# Guide\n\n## Exam details\n\n- Delivery: Online Proctored\n- Provider: Ocean Tests\n",
        "| Exam ID | Exam name |\n|---|---|\n| X-1 | Coastal Pilot |\n| X-2 | Deep Pilot |\n",
        "| Role | Recommended reading |\n|---|---|\n| Mate | The Long Voyage |\n",
        "# Guide\n\n## Next courses\n\n- Later: whatever you like best\n",
    ],
)
def test_names_that_nobody_recommends_are_left_alone(text: str) -> None:
    assert kinds(text) == []


LEVELS = """# Diving

There are {count} levels: {levels}.

| Course | Level |
|---|---|
| Reef | {level} |
"""


def test_a_value_outside_the_announced_set_is_found() -> None:
    (only,) = found(LEVELS.format(count="three", levels="Low, Middle, and High", level="Expert"))
    assert only.kind == "outside_set"
    assert "“Expert” is given as a level" in only.sentence
    assert only.places[1].quote == "There are three levels: Low, Middle, and High."


@pytest.mark.parametrize("level", ["High", "high level", "Middle to High", "All", "–", "1"])
def test_a_value_of_the_set_in_other_words_is_left_alone(level: str) -> None:
    assert kinds(LEVELS.format(count="3", levels="Low, Middle and High", level=level)) == []


def test_a_set_without_a_number_is_one_of_names() -> None:
    text = LEVELS.replace("There are {count} levels: {levels}.", "The levels are {levels}.")
    assert kinds(text.format(levels="Low, Middle, and High", level="Expert")) == ["outside_set"]
    assert kinds(text.format(levels="easy, hard, and harder", level="Expert")) == []


def test_a_set_that_was_not_understood_says_nothing() -> None:
    assert kinds(LEVELS.format(count="four", levels="Low, Middle and High", level="Expert")) == []


PARTS = """# Diving

The course has three parts: Theory, Practice, and Rescue.

## The parts

### Part Theory

Read the book.

### Part Practice

Dive often.
"""


def test_an_announced_part_without_a_section_is_found() -> None:
    (only,) = found(PARTS)
    assert only.kind == "missing_section"
    assert "“Rescue” has no section" in only.sentence
    assert [place.quote for place in only.places[1:]] == ["### Part Theory", "### Part Practice"]


@pytest.mark.parametrize(
    "text",
    [
        f"{PARTS}\n### Rescue dives\n\nSave others.\n",
        PARTS.replace("### Part Practice", "### Your own gear"),
    ],
)
def test_parts_are_not_missing_when_the_guide_is_not_divided_by_them(text: str) -> None:
    assert kinds(text) == []


def test_a_number_that_does_not_fit_its_list_is_found() -> None:
    steps = "Follow these three steps:\n\n- Dive.\n- Breathe.\n{}"
    assert kinds(steps.format("")) == ["wrong_count"]
    assert kinds(steps.format("- Surface.\n  - Slowly.\n")) == []
    assert kinds("You do it in three steps.\n\n- Dive.\n- Breathe.\n") == ["wrong_count"]


FAQ = "# FAQ\n\n## Questions\n\n### {}\n\n{}\n\n### {}\n\n{}\n"


def test_a_question_asked_twice_is_found() -> None:
    again = ("How do I renew my licence?", "By post.", "How can I renew a licence?", "Online.")
    (only,) = found(FAQ.format(*again))
    assert only.kind == "duplicate_question"
    assert only.sentence.endswith("with different answers.")
    assert len(only.places) == 2


@pytest.mark.parametrize(("again", "count"), [("Where can I start?", 1), ("How do I start?", 0)])
def test_a_short_question_is_the_same_if_it_asks_the_same(again: str, count: int) -> None:
    two = FAQ.format("Where do I start?", "Here.", again, "There.")
    assert kinds(two) == ["duplicate_question"] * count


def test_questions_that_differ_in_one_word_are_two() -> None:
    two = ("How do I schedule an exam?", "Online.", "How do I reschedule an exam?", "By post.")
    assert kinds(FAQ.format(*two)) == []


LONG = (
    "Before you sail, check the weather report of the harbour office, tell somebody on land where "
    "you go and when you are back, and put on a life jacket that was tested in the last year."
)


def test_text_that_stands_twice_is_found() -> None:
    text = f"# Sailing\n\n## Before\n\n{LONG}\n\n## Rules\n\n{LONG.replace('sail', 'leave')}\n"
    (only,) = found(text)
    assert only.kind == "near_duplicate"
    assert [place.section[-1] for place in only.places] == ["Before", "Rules"]


def test_short_text_and_text_on_the_same_matter_may_stand_twice() -> None:
    other = (
        "Before you sail, look at the sky, ask the harbour office about the weather on your way, "
    )
    other += "and let your family know the hour of your return, and dress for cold water."
    assert (
        kinds(f"# A\n\n## B\n\n{LONG}\n\nSee the map.\n\n## C\n\n{other}\n\nSee the map.\n") == []
    )


def test_editions_of_one_text_are_one_finding() -> None:
    old = named("2023.md", f"# Sailing FAQ\n\n{LONG}\n\nThe office opens at eight.\n")
    new = named("2024.md", f"# Sailing FAQ\n\n{LONG}\n\nThe office opens at nine.\n")
    (only,) = findings([old, new])
    assert "“2023.md” and “2024.md” are editions of one text" in only.sentence


def test_empty_sections_are_found() -> None:
    text = "# A\n\n## Fees\n\n## Dates\n\nComing soon.\n\n## Place\n\nThe harbour.\n\n## End\n"
    assert [each.sentence for each in found(text)] == [
        "The section “Fees” is empty.",
        "The section “Dates” only says “Coming soon.”.",
        "The section “End” is empty.",
    ]
    deeper = "# A\n\n## B\n\nTBD\n\n### C\n\n## D\n\nText.\n"
    assert [each.places[0].quote for each in found(deeper)] == ["## B", "### C"]


def test_a_section_with_a_picture_or_with_sections_is_not_empty() -> None:
    assert kinds("# A\n\n## Map\n\n![Map](map.png)\n\n## B\n\n### C\n\nText.\n") == []


def test_ids_outlive_edits_elsewhere_and_follow_the_words() -> None:
    (before,) = found(ROLES)
    (after,) = found(ROLES.replace("near the shore", "near the shore, by day"))
    (other,) = found(ROLES.replace("Night Pilot", "Day Pilot"))
    assert before.id == after.id != other.id


@given(st.text(st.sampled_from("#|-:.?! \nAa1%,"), max_size=200))
def test_places_are_literal_whatever_the_text(text: str) -> None:
    guide = read_string(f"# A\n\nText.\n\n{text}", ".md")
    for each in findings([guide]):
        assert each.places
        for place in each.places:
            assert place.quote == guide.text[place.start : place.end] != ""


@needs_shared
def test_known_facts_of_the_seed_guide() -> None:
    (guide,) = [read(SHARED / "guide" / "certified-mlops-manager.txt")]
    by_kind: dict[str, list[Finding]] = {}
    for each in findings([guide]):
        by_kind.setdefault(each.kind, []).append(each)
    tables = [row for row in guide.tables if row.header[-1] == "Recommended Certifications"]
    span = range(tables[0].rows[0].start, tables[0].rows[-1].end)
    undefined = by_kind["undefined_name"]
    assert sum(each.places[0].start in span for each in undefined) == 13
    assert len(undefined) == 13 + 5
    assert [each.sentence[:12] for each in by_kind["outside_set"]] == ["“Specialist”"]
    assert [each.sentence[:10] for each in by_kind["missing_section"]] == ["“Advanced”"]
    assert len(by_kind["disagreement"]) == 2
    assert by_kind.keys() == {"undefined_name", "outside_set", "missing_section", "disagreement"}


@needs_shared
def test_real_editions_and_pages_that_contradict_each_other() -> None:
    folder = SHARED / "data" / "cncf-curriculum"
    paths: list[Path] = [folder / "readmes", folder / "current"]
    sentences = " ".join(each.sentence for each in findings(guides(paths)))
    for exam in ("PromQL", "Traffic Management", "Cluster Setup"):
        assert f"The weight of “{exam}” is" in sentences
    faq = SHARED / "data" / "adobe-certification" / "faq-history" / "faq_2023-10-11_5a884e4.md"
    assert [each.kind for each in findings([read(faq)])] == ["duplicate_question"]


def guides(paths: list[Path]) -> list[Guide]:
    return [guide for guide in read_all(paths) if isinstance(guide, Guide)]
