"""Answers that list: a whole list, the one step or item asked for, headings, a table's column."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Tutor
from assistant.listing import column, listed, outline
from assistant.question import Question
from corpus import passages, read

from .beekeeping import beekeeping, found, hit

Understand = Callable[[str], Question]


def test_a_list_is_told_whole_under_its_headings(understand: Understand) -> None:
    lead, *items = listed(
        understand("What do I learn?"), hit("Lighting a smoker"), beekeeping(), 100
    )
    assert lead.lead
    assert lead.text == "Apprentice – What you learn:"
    assert [item.text for item in items] == [
        "Lighting a smoker and keeping it lit.",
        "Telling workers, drones and the queen apart.",
        "Feeding a weak colony in autumn.",
    ]
    assert all(item.bullet for item in items)


def test_a_list_stops_where_the_words_run_out(understand: Understand) -> None:
    _, *items = listed(understand("What do I learn?"), hit("Lighting a smoker"), beekeeping(), 13)
    assert [item.text for item in items] == ["Lighting a smoker and keeping it lit.", "and 2 more"]


def test_what_is_asked_for_stays_in_a_list_that_is_cut(understand: Understand) -> None:
    asked = understand("List all that I learn about drones")
    _, *items = listed(asked, hit("Lighting a smoker"), beekeeping(), 14)
    assert items[0].text == "Telling workers, drones and the queen apart."
    assert items[-1].text == "and 2 more"


@pytest.fixture
def tell(tmp_path: Path, understand: Understand) -> Callable[[str, str], list[str]]:
    """What is told of a list to a question; the list stands under a heading of its own."""

    def told(question: str, text: str) -> list[str]:
        file = tmp_path / "bees.md"
        file.write_text(f"# Bees\n\n## Entry\n\n{text}\n")
        (items,) = [passage for passage in passages(read(file)) if passage.kind == "list"]
        return [line.text for line in listed(understand(question), found(items), read(file), 99)]

    return told


@pytest.mark.parametrize("question", ["Do I need a veil?", "What is not needed for bees?"])
def test_words_that_introduce_a_list_are_said(
    tell: Callable[[str, str], list[str]], question: str
) -> None:
    lead, *_ = tell(question, "You will not be asked for:\n\n- a veil\n- a smoker")
    assert lead == "Entry: You will not be asked for:"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What does the entry cost?", ["Fee: 85 euros"]),
        ("How long is the entry test?", ["Time: 90 minutes"]),
        ("Is there a camera at the entry?", ["Place: at home, a camera is needed"]),
        ("Tell me about the entry", ["Fee: 85 euros", "Time: 90 minutes"]),
    ],
)
def test_of_labelled_facts_the_one_asked_for_is_told(
    tell: Callable[[str, str], list[str]], question: str, said: list[str]
) -> None:
    facts = "- Fee: 85 euros\n- Time: 90 minutes\n- Place: at home, a camera is needed"
    _, *items = tell(question, facts)
    assert items[: len(said)] == said
    assert len(items) == (1 if len(said) == 1 else 3)


def test_a_time_frame_picks_its_step(understand: Understand) -> None:
    lead, step = listed(
        understand("I have a month to become Apprentice"), hit("2 weeks: Read"), beekeeping(), 99
    )
    assert "nearest" not in lead.text
    assert "Inspect a hive every week with a mentor." in step.text


def test_the_nearest_step_is_said_to_be_the_nearest(understand: Understand) -> None:
    lead, step = listed(
        understand("I have five months, what now?"), hit("2 weeks: Read"), beekeeping(), 99
    )
    assert "90 days is the nearest" in lead.text
    assert "change of season" in step.text


def test_a_question_for_one_item_gets_that_item(understand: Understand) -> None:
    _, *items = listed(
        understand("What about the rain?"), hit("Opening the hive in the rain"), beekeeping(), 99
    )
    assert [item.text for item in items] == ["Opening the hive in the rain."]


def test_headings_under_a_heading_are_proven_by_themselves() -> None:
    lead, *items = outline(hit("## Schools"), beekeeping())
    assert lead.text == "Schools:"
    assert [item.text for item in items] == ["Bramble School", "Heather Academy"]
    spans = [proof.span for item in items for proof in item.proofs]
    assert [beekeeping().text[low:high] for low, high in spans] == [
        "### Bramble School",
        "### Heather Academy",
    ]


def test_a_column_is_told_entry_by_entry(understand: Understand) -> None:
    lead, *entries = column(understand("Which tracks are there?"), hit("| Orchard"), beekeeping())
    assert lead.text == "Table of tracks – Track:"
    assert [entry.text for entry in entries] == [
        "Garden Hives",
        "Orchard",
        "Honey House",
        "Queen Rearing",
    ]


def test_an_entry_that_repeats_is_told_once(understand: Understand) -> None:
    _, *entries = column(understand("Which grades are there?"), hit("| Orchard"), beekeeping())
    assert [entry.text for entry in entries] == ["Apprentice", "Journeyman", "Master"]


def test_no_column_asked_for_no_list(understand: Understand) -> None:
    assert column(understand("Which bees are there?"), hit("| Orchard"), beekeeping()) == []


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("name all the tracks", ["Garden Hives", "Orchard", "Honey House", "Queen Rearing"]),
        ("tracks??", ["Garden Hives", "Orchard", "Honey House", "Queen Rearing"]),
        ("who are all the training companies", ["Bramble School", "Heather Academy"]),
        ("for what jobs is there a recommendation", ["School teacher", "Park ranger"]),
        ("list every prerequisite that the tracks have", ["Apprentice grade", "Food hygiene card"]),
    ],
)
def test_all_of_a_kind_are_told(tutor: Tutor, question: str, members: list[str]) -> None:
    assert {f"- {member}" for member in members} <= set(tutor.answer(question).text.split("\n"))
