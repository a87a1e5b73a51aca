"""Cases drafted from a guide: one for each part, stale when it changes, with ids that stay."""

from pathlib import Path

import pytest

from corpus import Guide, bundled, read, read_all
from evals.asking import asked
from evals.cases import Case
from evals.drafting import drafted, parts
from evals.wording import contains
from index import Index
from tests.assistant.beekeeping import beekeeping

SAILING = """# Sailing

Text above all headings.

## Frequently asked questions

### How long is it?

Yes. It takes **two hours** on the [lake](https://example.org/lake).

### What do I bring?

- A rope.
- A knife.

## Dates

Two exams a year:

- Spring: The first week of May.
- Autumn: The last week of September.

## Boats

| Number | Boat | What it has | Crew |
| --- | --- | --- | --- |
| 1 | Dinghy | One sail | 2 |
| 2 | Yacht | Two sails | 6 |
"""


def sailing(folder: Path, text: str = SAILING) -> Guide:
    path = folder / "sailing.md"
    path.write_text(text, encoding="utf-8")
    return read(path)


def by_question(guide: Guide) -> dict[str, Case]:
    return {case.question: case for case in drafted(guide)}


def test_every_part_has_its_case(tmp_path: Path) -> None:
    assert {question: case.quotes for question, case in by_question(sailing(tmp_path)).items()} == {
        "What does the guide say about Sailing?": ("Text above all headings.",),
        "How long is it?": ("Yes. It takes two hours on the lake.",),
        "What do I bring?": ("A rope. A knife.",),
        "Dates: Two exams a year?": (
            "Two exams a year:",
            "Spring: The first week of May.",
            "Autumn: The last week of September.",
        ),
        "Dates: Spring?": ("Spring: The first week of May.",),
        "Dates: Autumn?": ("Autumn: The last week of September.",),
        "Dinghy: What it has?": ("1; Dinghy; One sail; 2",),
        "Yacht: What it has?": ("2; Yacht; Two sails; 6",),
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("two hours", "three hours"),
        ("A rope", "A long rope"),
        ("Two exams", "Three exams"),
        ("first week of May", "second week of May"),
        ("One sail | 2", "One sail | 3"),
        ("Text above", "Words above"),
    ],
)
def test_a_changed_word_leaves_a_quote_without_its_place(
    tmp_path: Path, old: str, new: str
) -> None:
    cases = drafted(sailing(tmp_path))
    after = sailing(tmp_path, SAILING.replace(old, new)).text
    assert any(not contains(after, quote) for case in cases for quote in case.quotes)


def test_a_part_keeps_its_id_when_what_it_says_changes_and_others_come(tmp_path: Path) -> None:
    before = {case.question: case.id for case in drafted(sailing(tmp_path))}
    text = SAILING.replace("two hours", "one hour").replace("One sail | 2", "One sail | 3")
    text = text.replace("## Boats", "## Fees\n\nNone.\n\n## Boats").replace(
        "How long", "**How** long"
    )
    after = {case.question: case.id for case in drafted(sailing(tmp_path, text))}
    assert after.items() > before.items()


def test_an_faq_is_critical_and_says_where_it_stands(tmp_path: Path) -> None:
    case = by_question(sailing(tmp_path))["How long is it?"]
    assert case.priority == "critical"
    assert case.sections == ("Frequently asked questions",)
    assert (case.documents, case.guide, case.origin) == (("sailing.md",), "sailing.md", "drafted")
    assert case.id.startswith("sailing-faq-how-long-is-it-")


def test_the_same_question_below_two_headings_is_asked_of_each(tmp_path: Path) -> None:
    text = SAILING.replace(
        "## Dates", "## Retake FAQ\n\n### How long is it?\n\nAn hour.\n\n## Dates"
    )
    found = by_question(sailing(tmp_path, text))
    assert found["How long is it? (Retake FAQ)"].quotes == ("An hour.",)
    assert found["How long is it? (Frequently asked questions)"].quotes != ("An hour.",)
    assert len({case.id for case in found.values()}) == len(found)


def test_what_cannot_be_told_apart_shares_a_case(tmp_path: Path) -> None:
    text = "# Rules\n\n## Gear\n\nBring your own.\n\n- A rope.\n- A knife.\n"
    (case,) = drafted(sailing(tmp_path, text))
    assert case.question == "What does the guide say about Gear?"
    assert case.quotes == ("Bring your own.", "A rope.", "A knife.")


def test_the_bundled_guide_is_drafted_whole() -> None:
    (guide,) = (found for found in read_all([bundled()]) if isinstance(found, Guide))
    cases = drafted(guide)
    assert len({case.id for case in cases}) == len(cases)
    assert all(contains(guide.text, quote) for case in cases for quote in case.quotes)
    quoted = {quote for case in cases for quote in case.quotes}
    assert all(quoted.issuperset(part.quotes) for part in parts(guide))
    assert {faq.question for faq in guide.faqs} <= {case.question for case in cases}
    assert sum(case.kind == "table" for case in cases) == sum(len(t.rows) for t in guide.tables)


def test_what_is_drafted_is_answered_from_its_part(bees: Index) -> None:
    wrong = [score.faults for score in asked(bees, drafted(beekeeping())) if not score.correct]
    assert wrong == []
