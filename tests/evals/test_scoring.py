from dataclasses import replace
from typing import Any

import pytest

from evals import Case
from evals.metrics import measure_retrieval
from evals.relevance import gold
from evals.scoring import score

CASE = Case(
    id="a",
    kind="faq",
    question="how long is it valid, and who says so",
    documents=("guide.txt",),
    must=(("two years", "2 years"), ("board",)),
    must_not=("ten years",),
    quotes=("valid for two years", "says the board"),
)
REFUSABLE = Case(id="b", kind="unanswerable", question="price?", documents=(), refuse=True)
TEXT = "It is valid for two years, says the board."


def row(**changes: Any) -> dict[str, Any]:  # noqa: ANN401  # any field of the contract
    return {
        "id": "a",
        "kind": "answer",
        "answer": TEXT,
        "refused": False,
        "unanswered": [],
        "citations": [
            {"mark": 1, "quote": TEXT[6:25], "document": "guide.txt", "start": 6, "end": 25}
        ],
        "passages": [
            {"text": "Something else.", "document": "guide.txt"},
            {"text": TEXT, "document": "guide.txt"},
        ],
        "latency_ms": 12.0,
    } | changes


REFUSAL = row(kind="refuse", answer="The guide does not say.", refused=True, citations=[])


def test_a_right_answer_has_no_faults() -> None:
    judged = score(CASE, row(), {"guide.txt": TEXT})
    assert judged.correct
    assert judged.keyphrases == 1
    assert judged.retrieval == measure_retrieval([(), CASE.quotes], CASE.quotes)
    assert judged.exact == (True,)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"answer": "Two years."}, "does not say board"),
        ({"answer": TEXT + " Not ten years."}, "says ten years"),
        ({"kind": "clarify"}, "clarify instead of answer"),
        ({"error": "broken"}, "error: broken"),
    ],
)
def test_each_fault_has_its_reason(changes: dict[str, Any], fault: str) -> None:
    judged = score(CASE, row(**changes))
    assert not judged.correct
    assert judged.faults == (fault,)


def test_a_missing_row_is_a_wrong_answer_that_found_nothing() -> None:
    judged = score(CASE, None)
    assert judged.faults == ("no row for this case",)
    assert judged.retrieval == measure_retrieval([], CASE.quotes)


def test_a_quote_that_was_altered_is_not_exact() -> None:
    assert score(CASE, row(), {"guide.txt": TEXT.upper()}).exact == (False,)
    assert score(CASE, row()).exact == (None,)


def test_what_must_be_refused_is_right_only_when_refused_without_sources() -> None:
    assert score(REFUSABLE, REFUSAL).correct
    assert score(REFUSABLE, row()).faults == ("answer instead of refuse",)
    shown = REFUSAL | {"citations": row()["citations"]}
    assert score(REFUSABLE, shown).faults == ("shows sources under a refusal",)


def test_what_can_be_answered_is_wrong_when_refused() -> None:
    judged = score(CASE, REFUSAL)
    assert judged.refused
    assert "refuse instead of answer" in judged.faults


def test_a_half_answered_question_names_the_other_half() -> None:
    half = replace(CASE, unanswered=True)
    assert score(half, row()).faults == ("names no part as unanswered",)
    assert score(half, row(unanswered=["who says so"])).correct


def test_small_talk_and_questions_back_are_kinds_of_their_own() -> None:
    talk = Case(id="c", kind="smalltalk", question="hi", documents=())
    back = Case(id="d", kind="fit", question="which one?", documents=(), clarify=True)
    assert score(talk, row(kind="smalltalk")).correct
    assert score(back, row(kind="clarify")).correct
    assert not score(talk, row()).correct


def test_either_way_is_right_where_the_suite_leaves_it_open() -> None:
    open_case = replace(CASE, refuse=None, must=(("two years", "english"),))
    assert score(open_case, row()).correct
    assert score(open_case, REFUSAL | {"answer": "Please ask in English."}).correct
    assert not score(open_case, REFUSAL).correct


def test_a_passage_of_the_wrong_document_is_not_the_right_one() -> None:
    elsewhere = replace(CASE, sources=("other",))
    judged = score(elsewhere, row())
    assert judged.retrieval == measure_retrieval([], CASE.quotes)
    assert judged.faults == ("cites nothing of other",)
    assert score(replace(CASE, sources=("guide",)), row()).correct


def test_a_passage_is_right_by_its_heading_too() -> None:
    case = replace(CASE, quotes=("30% - Storage",))
    under = {"text": "Volumes", "document": "guide.txt", "section": "Exam > 30% - Storage"}
    above = {"text": "Volumes", "document": "guide.txt", "section": "30% - Storage > Other"}
    judged = score(case, row(passages=[above, under]))
    assert judged.retrieval == measure_retrieval([(), case.quotes], case.quotes)


PROVEN = Case(
    id="c",
    kind="faq",
    question="how long is it valid",
    documents=(),
    quotes=("It is valid for two years", "says the board"),
)


def test_without_must_the_right_words_have_to_be_cited() -> None:
    assert score(PROVEN, row()).correct  # "valid for two years" is a part of the gold quote
    other = {"mark": 1, "quote": "Something else.", "document": "guide.txt", "start": 0, "end": 15}
    assert score(PROVEN, row(citations=[other])).faults == (
        "cites nothing of “It is valid for two years”",
    )


def test_a_gold_section_is_found_and_cited_by_its_headings() -> None:
    case = replace(PROVEN, quotes=(), sections=("Rules > Validity",))
    place = {"text": "Anything.", "document": "guide.txt", "section": "Guide > Rules > Validity"}
    cited = place | {"mark": 1, "quote": "Anything.", "start": 0, "end": 9}
    judged = score(case, row(passages=[place], citations=[cited]))
    assert judged.correct
    assert judged.retrieval == measure_retrieval([gold(case)], gold(case))
    assert not score(case, row()).correct


@pytest.mark.parametrize(
    ("path", "right"), [("How long is it?", True), ("Rules > How long is it?", True), ("Ru", False)]
)
def test_the_question_of_an_faq_is_a_heading_of_its_answer(path: str, right: bool) -> None:
    case = replace(PROVEN, quotes=(), sections=(path,))
    home = {"document": "guide.txt", "section": "Guide > Rules"}
    place = home | {"text": "### How long is it?\n\nTwo years.", "start": 0, "end": 32}
    cited = home | {"mark": 1, "quote": "Two years.", "start": 22, "end": 32}
    judged = score(case, row(passages=[place], citations=[cited]))
    assert judged.correct is right
    assert judged.retrieval is not None
    assert judged.retrieval.hit_1 == right


def test_beside_a_gold_quote_its_section_is_not_enough() -> None:
    case = replace(PROVEN, sections=("Rules",))
    other = {"mark": 1, "quote": "Swapped words.", "document": "guide.txt", "section": "Rules"}
    assert not score(case, row(citations=[other | {"start": 0, "end": 14}])).correct
