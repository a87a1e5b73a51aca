"""What is proposed to an editor: what nobody wrote yet, never twice."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Turn
from corpus import Guide, compare, read
from evals.asking import asked
from evals.cases import Case
from evals.drafting import drafted, parts
from evals.drafting.draft import UNFINISHED, Draft
from evals.drafting.followups import followups
from evals.drafting.near_misses import near_misses
from evals.drafting.writing import written
from evals.proposing import Wish, propose
from evals.suite_file import load_suite
from index import Index
from tests.assistant.beekeeping import beekeeping


def proposed(cases: Sequence[Case] = (), **given: object) -> list[Case]:
    return [draft.case for draft in propose([beekeeping()], cases, **given)]  # type: ignore[arg-type]


def of(template: str, cases: Sequence[Case]) -> list[Case]:
    return [case for case in cases if f"-{template}-" in case.id]


def test_every_faq_row_and_step_without_a_case_is_proposed() -> None:
    found = proposed()
    guide = beekeeping()
    assert [case.question for case in of("about-faq", found)] == [f.question for f in guide.faqs]
    assert len(of("about-row", found)) == sum(len(table.rows) for table in guide.tables)
    assert len(of("about-step", found)) == 6
    assert not of("about-section", found)
    row = next(case for case in of("about-row", found) if "Garden Hives" in case.question)
    assert (row.must, row.origin) == ((("Apprentice",),), "written")


def test_what_has_a_case_is_not_proposed() -> None:
    covered = drafted(beekeeping())
    assert not [case for case in proposed(covered) if "-about-" in case.id]
    assert of("reworded-faq", proposed(covered))


def test_a_text_is_proposed_when_it_has_changed(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "assistant" / "beekeeping.md").read_text(encoding="utf-8")
    path = tmp_path / "beekeeping.md"
    path.write_text(text.replace("near the coast", "near the city"), encoding="utf-8")
    guide = read(path)
    changes = {guide.document: compare(beekeeping(), guide)}
    others = [case for case in drafted(guide) if case.kind != "section"]
    found = propose([guide], others, changes)
    (draft,) = [each for each in found if "-about-section-" in each.case.id]
    assert draft.why == "section: changed in this edition"
    assert "near the city." in draft.case.quotes[0]


def test_a_faq_is_proposed_in_other_words_with_the_same_proof() -> None:
    case = next(case for case in proposed() if case.question == "What does the exam cost?")
    plain = next(case for case in proposed() if case.question == "What does the examination cost?")
    assert (case.quotes, case.sections, case.tags) == (
        plain.quotes,
        plain.sections,
        ("paraphrase",),
    )


def test_a_second_turn_leans_on_the_first() -> None:
    (case,) = [case for case in proposed() if case.question == "And Park ranger?"]
    assert case.kind == "follow-up"
    assert case.history[0].content == "What is the Recommended grade of School teacher?"
    assert case.must == (("Journeyman",),)
    assert all(isinstance(turn, Turn) for turn in case.history)


def test_a_near_miss_is_never_said_of_its_thing() -> None:
    guide = beekeeping()
    found = {(name, attribute) for _, name, attribute in near_misses(guide, parts(guide))}
    assert ("Heather Academy", "Study plan") in found
    assert not any(name == "Apprentice" and what == "Study plan" for name, what in found)
    assert not any(name == "Garden Hives" and what == "Prerequisites" for name, what in found)
    assert not any(name == "Apprentice" and what == "Prerequisites" for name, what in found)
    refused = [case for case in proposed() if case.refuse]
    assert len(refused) == len(of("near-miss", proposed()))


def test_a_guide_without_names_has_no_near_misses(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Nothing but a line.", encoding="utf-8")
    guide: Guide = read(path)
    assert list(near_misses(guide, parts(guide))) == []
    assert list(followups(guide, parts(guide))) == []


def test_a_learner_s_question_waits_for_the_editor(tmp_path: Path) -> None:
    found = propose(
        [beekeeping()],
        [],
        feedback=[Wish("What does the honey cost?", "thumbs down: “too dear”")],
        gaps=[Wish("May I keep wasps?", "asked 3 times in vain")],
    )
    first, second = found[:2]
    assert (first.case.refuse, second.case.refuse) == (False, True)
    assert all(UNFINISHED in draft.case.tags for draft in found[:2])
    assert second.why == "asked 3 times in vain"


@pytest.mark.parametrize("wanted", ["And Park ranger?", "What does the exam cost?"])
def test_what_was_dropped_or_waits_is_never_proposed_again(wanted: str) -> None:
    found = proposed()
    dropped = {case.id: case.question for case in found if case.question == wanted}
    assert wanted not in [case.question for case in proposed(dropped=dropped)]
    assert proposed(found) == []
    reworded = [replace(case, id=f"{case.id}-x") for case in found]
    assert proposed(reworded) == []


def test_nothing_is_proposed_twice() -> None:
    wish = Wish("May I keep wasps?", "asked in vain")
    found = proposed(gaps=[wish, Wish("may I keep wasps", "asked in vain")])
    assert len({case.id for case in found}) == len(found)
    assert len([case for case in found if "wasps" in case.question]) == 1


def test_proposals_are_a_suite(tmp_path: Path) -> None:
    drafts: Sequence[Draft] = propose([beekeeping()], [], gaps=[Wish("Wasps?", "in vain")])
    path = tmp_path / "drafts.yaml"
    text = "\n".join(written(draft.case, draft.why) for draft in drafts)
    path.write_text(f"cases:\n{text}\n", encoding="utf-8")
    loaded = load_suite(path).cases
    assert [replace(case, line=0, split="tune", suite="") for case in loaded] == [
        draft.case for draft in drafts
    ]


def test_what_can_be_answered_is(bees: Index) -> None:
    found = [case for case in proposed() if not case.refuse]
    wrong = [score for score in asked(bees, found) if not score.correct]
    assert [(score.case.question, score.faults) for score in wrong] == []
