"""The suite beside the bundled guide: it fits the guide, and the product answers what matters."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from corpus import Guide, bundled, read
from evals import KINDS, Case, load_suites
from evals.asking import asked
from evals.coverage import coverage
from evals.suite_file import shipped
from evals.wording import is_below, normalise, says
from index import Index, Library, embedder

(GUIDE,) = bundled().glob("*.md")
SUITE = GUIDE.with_name(f"{GUIDE.stem}.suite.yaml")


@pytest.fixture(scope="module")
def shelf() -> tuple[Case, ...]:
    """The cases of this suite and of all that the evaluation ships; an id is in one of them."""
    return load_suites([SUITE, *shipped()])


@pytest.fixture(scope="module")
def cases(shelf: tuple[Case, ...]) -> list[Case]:
    return [case for case in shelf if case.folder == SUITE.parent.resolve()]


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read(GUIDE)


@pytest.fixture(scope="module")
def index(guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> Index:
    library = Library(tmp_path_factory.mktemp("bundled"), embedder)
    manifest, _ = library.stage([guide])
    return library.open(manifest.id)


def unsaid(case: Case, text: str) -> list[tuple[str, ...]]:
    """The groups of what an answer must say of which a text has no phrase."""
    return [group for group in case.must if not any(says(text, phrase) for phrase in group)]


def asked_in(cases: Iterable[Case]) -> list[tuple[object, str]]:
    """The questions with what went before them."""
    return [(case.history, case.question.casefold()) for case in cases]


def test_it_asks_about_the_guide_beside_it(cases: list[Case]) -> None:
    assert {path for case in cases for path in case.paths(Path())} == {GUIDE.resolve()}


def test_it_has_many_cases_of_every_kind(cases: list[Case]) -> None:
    assert len(cases) >= 150
    kinds = [case.kind for case in cases]
    assert not [kind for kind in KINDS if kinds.count(kind) < 5]


def test_it_asks_about_every_part_of_the_guide(cases: list[Case], guide: Guide) -> None:
    assert coverage([guide], cases).uncovered == ()


def test_no_question_is_asked_twice(shelf: tuple[Case, ...], cases: list[Case]) -> None:
    questions = asked_in(cases)
    assert len(set(questions)) == len(questions)
    assert not set(questions) & set(asked_in(case for case in shelf if case not in cases))


def test_every_quote_stands_in_the_guide(cases: list[Case], guide: Guide) -> None:
    assert not [
        (case.id, quote) for case in cases for quote in case.quotes if quote not in guide.text
    ]


def test_every_gold_section_is_in_the_guide(cases: list[Case], guide: Guide) -> None:
    paths = [" > ".join(section.heading_path) for section in guide.sections]
    assert not [
        (case.id, wanted)
        for case in cases
        for wanted in case.sections
        if not any(is_below(path, wanted) for path in paths)
    ]


def test_what_an_answer_must_say_stands_in_the_guide(cases: list[Case], guide: Guide) -> None:
    text = normalise(guide.text)
    assert not [
        (case.id, group)
        for case in cases
        if case.refuse is False
        for group in case.must
        if not any(normalise(phrase) in text for phrase in group)
    ]


def test_a_reference_answer_would_be_right(cases: list[Case]) -> None:
    answered = [case for case in cases if case.answer]
    assert len(answered) >= 100
    assert not [case.id for case in answered if unsaid(case, case.answer)]
    assert not [
        case.id for case in answered for phrase in case.must_not if says(case.answer, phrase)
    ]


def test_critical_cases_are_answered_right(cases: list[Case], index: Index) -> None:
    critical = [case for case in cases if case.priority == "critical"]
    assert 25 <= len(critical) <= 40
    wrong = [score for score in asked(index, critical) if not score.correct]
    assert not [(score.case.id, score.faults) for score in wrong]
