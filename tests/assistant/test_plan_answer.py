"""A plan in the chat: the guide's words proven, ours told apart, and what is missing asked for."""

from dataclasses import replace

import pytest

from assistant import Answer, Turn, Tutor
from assistant.language import english
from assistant.planning import planned
from assistant.planning.composing import composed
from assistant.study.plan import PlanWish, plan
from index import Index, Library, embedder

from .beekeeping import beekeeping
from .harbour import harbour
from .plan_wordings import TODAY

PLAN = "Make me a plan for Journeyman, exam on 14 March, six hours a week"


def answers(index: Index, *turns: str) -> list[Answer]:
    """What is said to somebody who says these things one after another."""
    tutor = Tutor(lambda: index, today=lambda: TODAY)
    history: list[Turn] = []
    given: list[Answer] = []
    for turn in turns:
        given.append(tutor.answer(turn, history))
        history += [Turn("user", turn), Turn("assistant", given[-1].text)]
    return given


def unmarked(answer: Answer) -> str:
    return " ".join(sentence.text for sentence in answer.sentences if not sentence.marks)


def marked(answer: Answer) -> list[str]:
    return [sentence.text for sentence in answer.sentences if sentence.marks]


@pytest.fixture(scope="module")
def journeyman(index: Index) -> Answer:
    return answers(index, PLAN)[-1]


@pytest.fixture(scope="module")
def planless(tmp_path_factory: pytest.TempPathFactory) -> Index:
    library = Library(tmp_path_factory.mktemp("harbour"), embedder)
    manifest, _ = library.stage([harbour()])
    library.promote(manifest.id, evaluated=False, reason="test")
    return library.open()


def test_every_item_is_the_guides_and_cites_it_literally(journeyman: Answer) -> None:
    text = beekeeping().text
    assert journeyman.kind == "answer"
    assert len(marked(journeyman)) == len(journeyman.citations) == 7
    for sentence in journeyman.sentences:
        for mark in sentence.marks:
            cited = journeyman.citations[mark - 1]
            assert cited.mark == mark
            assert text[cited.start : cited.end] == cited.quote
            assert sentence.text.rpartition(": ")[2] in cited.quote


def test_dates_and_hours_are_told_to_be_ours(journeyman: Answer) -> None:
    ours = unmarked(journeyman)
    assert "dates and hours are our arithmetic" in ours
    assert "14 March 2027, with 6 hours a week" in ours
    assert "14 to 27 December 2026, 12 hours (ours)" in ours
    assert not any("2026" in text or "hours" in text for text in marked(journeyman))


def test_it_says_where_to_get_it(journeyman: Answer) -> None:
    ours = unmarked(journeyman)
    assert "/study/plan?level=Journeyman&exam=2027-03-14&hours=6" in ours
    assert "certguide plan --level Journeyman --exam 2027-03-14 --hours 6 --ics" in ours
    assert journeyman.standalone == "A plan for Journeyman, exam on 14 March 2027, 6 hours a week"


def test_too_little_time_is_said_with_what_is_left_out(index: Index) -> None:
    (answer,) = answers(index, "Make me a plan for Journeyman, 2 weeks, six hours a week")
    assert "too little time" in unmarked(answer)
    left_out = answer.text.partition("Left out first")[2]
    assert "90 days: Harvest, label and sell" in left_out


def test_without_day_and_hours_there_are_neither_and_it_says_what_to_tell(index: Index) -> None:
    (answer,) = answers(index, "Make me a plan for Journeyman")
    ours = unmarked(answer)
    assert "Days 1 to 14 (ours)" in ours
    assert "Tell me the day of your exam and your hours a week" in ours
    assert "20" not in ours.partition("To tick it off")[0]
    assert "hours (ours)" not in ours
    assert "hours=" not in ours


def test_without_the_level_it_is_asked_for_and_the_reply_is_understood(index: Index) -> None:
    asked, answer = answers(index, "make me a plan, exam on 14 March, 6h a week", "Apprentice")
    assert (asked.kind, asked.choices) == ("clarify", ("Apprentice", "Journeyman"))
    assert not asked.citations
    assert answer.standalone == "A plan for Apprentice, exam on 14 March 2027, 6 hours a week"


def test_a_level_without_a_plan_is_told_with_those_that_have_one(index: Index) -> None:
    (answer,) = answers(index, "make me a plan for the Master grade")
    assert (answer.kind, answer.choices) == ("clarify", ("Apprentice", "Journeyman"))
    assert "no plan for it" in answer.text


def test_a_track_gets_the_plan_of_its_level_and_is_told_so(index: Index) -> None:
    (answer,) = answers(index, "make me a plan for the Orchard track, 6 hours a week")
    assert "no plan for Orchard of its own" in unmarked(answer)


def test_two_levels_are_planned_one_at_a_time(index: Index) -> None:
    (answer,) = answers(index, "make me a plan for Apprentice and Journeyman")
    assert (answer.kind, answer.choices) == ("clarify", ("Apprentice", "Journeyman"))


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("make me a plan for Journeyman, exam on 3 March 2025", "is past"),
        ("make me a plan for Journeyman, 400 hours a week", "168 hours"),
        ("make me a plan for Journeyman, my exam was yesterday", "which is past"),
        ("make me a plan for Journeyman, exam at Christmas", "give the date of the exam"),
    ],
)
def test_an_impossible_wish_is_told_in_a_sentence(index: Index, wish: str, said: str) -> None:
    (answer,) = answers(index, wish)
    assert answer.kind == "clarify"
    assert said in answer.text


def test_a_change_is_a_new_plan(index: Index) -> None:
    *_, more, other = answers(index, PLAN, "make it eight hours a week", "and for Apprentice?")
    assert more.standalone == "A plan for Journeyman, exam on 14 March 2027, 8 hours a week"
    assert other.standalone == "A plan for Apprentice, exam on 14 March 2027, 8 hours a week"


@pytest.mark.parametrize(
    "away",
    [
        "actually I have a holiday from 1 to 5 December",
        "I am away between 1 and 5 December",
        "from 1 to 5 December, I am on vacation",
    ],
)
def test_days_that_are_not_free_are_not_the_exam(index: Index, away: str) -> None:
    *_, again = answers(index, PLAN, away)
    assert again.standalone == "A plan for Journeyman, exam on 14 March 2027, 6 hours a week"
    assert "No days are kept free" in unmarked(again)


def test_the_exam_is_told_beside_days_that_are_not_free(index: Index) -> None:
    (answer,) = answers(
        index, "Make me a plan for Journeyman, holiday from 1 to 5 December, exam on 14 March"
    )
    assert answer.standalone == "A plan for Journeyman, exam on 14 March 2027"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("my exam was yesterday", "The exam was on 22 November 2026, which is past"),
        ("the exam was two weeks ago", "The exam was on 9 November 2026, which is past"),
        ("the exam was last Friday", "The exam was on 20 November 2026, which is past"),
        ("exam tomorrow", "too little time"),
        ("exam at Christmas", "“Christmas” is no day"),
    ],
)
def test_an_exam_told_by_another_day_is_understood_or_said_not_to_be(
    index: Index, told: str, said: str
) -> None:
    *_, answer = answers(index, PLAN, told)
    assert said in answer.text


def test_the_answer_knows_no_markup(journeyman: Answer) -> None:
    assert not any(set("`*[]<>#") & set(sentence.text) for sentence in journeyman.sentences)


def test_a_guide_without_a_plan_is_told_to_have_none(planless: Index) -> None:
    answer = planned("make me a study plan", [], planless, english(), None, TODAY)
    assert answer is not None
    assert answer.kind == "refuse"
    assert "plan to prepare by" in answer.text


def test_an_item_whose_proof_is_not_literal_is_not_shown() -> None:
    guide = beekeeping()
    whole = plan([guide], PlanWish("Journeyman", None, 6), TODAY, "build")
    first, *rest = whole.items
    moved = replace(first, proof=replace(first.proof, start=first.proof.start + 1))
    bent = composed(replace(whole, items=(moved, *rest)), "", lambda _: guide, hours=True)
    assert first.text not in bent.text
    assert (
        len(bent.citations) == len(composed(whole, "", lambda _: guide, hours=True).citations) - 1
    )
