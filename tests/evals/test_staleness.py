from dataclasses import replace
from pathlib import Path

import pytest

from corpus import compare
from evals import Case
from evals.release.edition import Edition
from evals.release.staleness import Replaced, Stale, stale

from .editions import edition


def case(quotes: tuple[str, ...] = (), sections: tuple[str, ...] = ()) -> Case:
    return Case(
        id="a",
        kind="faq",
        question="?",
        documents=("sailing.md",),
        quotes=quotes,
        sections=sections,
    )


def gone(folder: Path, asked: Case, **changes: str) -> list[Stale]:
    old, new = edition(folder), edition(folder, **changes)
    both = Replaced(Edition(old), Edition(new), compare(old, new))
    return list(stale([asked], {"sailing.md": both}))


def test_a_quote_that_has_left_is_stale_and_shown_with_what_stands_there(tmp_path: Path) -> None:
    asked = case(quotes=("valid for four years",))
    (found,) = gone(tmp_path, asked, four_years="two years")
    assert (found.case, found.document, found.gold) == ("a", "sailing.md", "valid for four years")
    assert "valid for two years" in found.likely


def test_a_section_that_has_another_name_is_stale(tmp_path: Path) -> None:
    asked = case(sections=("Sailing Diploma > Rules",))
    (found,) = gone(tmp_path, asked, **{"##_Rules": "## Customs"})
    assert found.likely == "Sailing Diploma > Customs"


def test_the_question_of_an_faq_is_a_section(tmp_path: Path) -> None:
    asked = case(sections=("Frequently asked questions > What does the exam cost?",))
    assert not gone(tmp_path, asked, **{"90_euros": "190 euros"})
    (found,) = gone(tmp_path, asked, What_does_the_exam_cost="What does the exam cost today")
    assert found.likely.endswith("What does the exam cost today?")


def test_a_title_that_is_no_heading_any_more_is_still_above_the_sections(tmp_path: Path) -> None:
    asked = case(sections=("Sailing Diploma > Rules",))
    head = {"#_Sailing_Diploma\n": "---\ntitle: Sailing Diploma\n---\n"}
    assert not gone(tmp_path, asked, **head)


def test_a_sentence_over_two_paragraphs_stands_below_its_heading(tmp_path: Path) -> None:
    asked = replace(
        case(quotes=("Every sailor keeps a log book.",), sections=("Rules",)), origin="drafted"
    )
    assert not gone(tmp_path, replace(asked, kind="section"), a_log_book="a\n\nlog book")


def test_a_link_to_another_address_leaves_its_words_where_they_are(tmp_path: Path) -> None:
    link = "It is held in the [harbour office](https://veere.example/{}) at Veere."
    asked = case(quotes=(link.format("old"),))
    held = "It_is_held_in_the_harbour_office_at_Veere."
    old, new = (edition(tmp_path, **{held: link.format(each)}) for each in ("old", "new"))
    both = Replaced(Edition(old), Edition(new), compare(old, new))
    assert not list(stale([asked], {"sailing.md": both}))


@pytest.mark.parametrize("quote", ["It is valid for four years", "20", "| Mate | 60 |", "Rules"])
def test_what_still_stands_is_not_stale(tmp_path: Path, quote: str) -> None:
    assert not gone(tmp_path, case(quotes=(quote,)), forty="fifty")


def test_typography_makes_nothing_stale(tmp_path: Path) -> None:
    changes = {"log_book._The": "**log book**.\nThe", "It_is_valid": "It  is “valid”"}
    asked = case(quotes=("keeps a log book. The log book is shown", "It is valid for four years"))
    assert not gone(tmp_path, asked, **changes)


def test_what_never_stood_there_has_not_left(tmp_path: Path) -> None:
    assert not gone(tmp_path, case(quotes=("valid for ever",)), four_years="two years")


def test_all_of_a_document_that_is_taken_out_has_gone(tmp_path: Path) -> None:
    live = {"sailing.md": Replaced(Edition(edition(tmp_path)), None)}
    (found,) = stale([case(quotes=("forty questions",))], live)
    assert found.likely == ""


def test_another_documents_words_do_not_count(tmp_path: Path) -> None:
    live = {"knots.md": Replaced(Edition(edition(tmp_path)), None)}
    assert not list(stale([case(quotes=("forty questions",))], live))


def test_a_drafted_case_rests_on_its_place(tmp_path: Path) -> None:
    swapped = {
        "The_exam_costs_90_euros.": "X",
        "It_is_valid_for_four_years.": "The exam costs 90 euros.",
        "X": "It is valid for four years.",
    }
    asked = replace(case(quotes=("The exam costs 90 euros.",)), question="What does the exam cost?")
    assert not gone(tmp_path, asked, **swapped)
    (found,) = gone(tmp_path, replace(asked, origin="drafted"), **swapped)
    assert found.likely == "The exam costs 90 euros. (at another place)"
    ruled = case(quotes=("Every sailor keeps a log book.",), sections=("Rules",))
    moved = {"##_Rules": "## Books", "##_Grades": "## Rules"}
    (found,) = gone(tmp_path, replace(ruled, kind="section", origin="drafted"), **moved)
    assert found.gold == "Every sailor keeps a log book."


def test_an_faq_below_another_heading_is_not_where_it_was(tmp_path: Path) -> None:
    asked = replace(
        case(quotes=("The exam costs 90 euros.",), sections=("Frequently asked questions",)),
        question="What does the exam cost?",
        origin="drafted",
    )
    swapped = {"##_Rules": "## X", "##_Frequently_asked_questions": "## Rules", "##_X": "## "}
    swapped["##_\n"] = "## Frequently asked questions\n"
    (found,) = gone(tmp_path, asked, **swapped)
    assert found.likely == "The exam costs 90 euros. (at another place)"
