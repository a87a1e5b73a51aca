from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from corpus import bundled, read
from evals import KINDS, Case, load_suites
from evals.suite_file import shipped
from evals.wording import contains, says
from tests.shared import SHARED, needs_shared

CASES = load_suites(shipped())
OWN = [case for case in CASES if case.folder]
OTHERS = [case for case in CASES if not case.folder]
FIRST_GUIDE = [case for case in CASES if case.id.startswith("mlops-")]


documents_of_others_or_own = pytest.mark.parametrize(
    "cases", [pytest.param(OTHERS, marks=needs_shared, id="shared"), pytest.param(OWN, id="own")]
)


@cache
def text_of(path: Path) -> str:
    return read(path).text


def texts_of(case: Case) -> list[str]:
    return [text_of(path) for path in case.paths(SHARED)]


def unsaid(case: Case, texts: list[str]) -> Iterator[tuple[str, ...]]:
    """The groups of which no document has a phrase."""
    for group in case.must:
        if not any(says(text, phrase) for text in texts for phrase in group):
            yield group


def test_there_are_cases_of_every_kind_on_both_sides_of_the_split() -> None:
    sides = Counter((case.kind, case.split) for case in FIRST_GUIDE)
    assert all(sides[kind, "tune"] and sides[kind, "held"] for kind in KINDS)
    held = sum(case.split == "held" for case in CASES)
    assert held / len(CASES) == pytest.approx(1 / 3, abs=0.03)


def test_no_question_is_asked_twice() -> None:
    asked = Counter((case.documents, case.history, case.question.casefold()) for case in CASES)
    assert max(asked.values()) == 1


def test_no_conversation_is_on_both_sides_of_the_split() -> None:
    sides: dict[str, set[str]] = defaultdict(set)
    for case in CASES:
        sides[case.conversation].add(case.split)
    assert not [conversation for conversation, split in sides.items() if len(split) > 1]


def test_quotes_of_other_peoples_documents_stay_short() -> None:
    assert not [quote for case in OTHERS for quote in case.quotes if len(quote.split()) > 9]


@documents_of_others_or_own
def test_every_quote_stands_in_its_document(cases: list[Case]) -> None:
    missing = [
        (case.id, quote)
        for case in cases
        for quote in case.quotes
        if not any(contains(text, quote) for text in texts_of(case))
    ]
    assert not missing


@documents_of_others_or_own
def test_what_an_answer_must_say_stands_in_its_document(cases: list[Case]) -> None:
    missing = [
        (case.id, group)
        for case in cases
        if case.refuse is False
        for group in unsaid(case, texts_of(case))
    ]
    assert not missing


def test_own_documents_are_asked_about() -> None:
    asked = {path for case in OWN for path in case.paths(SHARED)}
    folders = {case.folder for case in OWN if case.folder}
    assert asked == {path for folder in folders for path in folder.rglob("*") if path.is_file()}


def test_named_sources_are_documents_of_the_case() -> None:
    for case in CASES:
        assert set(case.sources) <= {Path(document).stem for document in case.documents}


def test_what_an_answer_must_say_stands_in_the_bundled_edition_too() -> None:
    texts = [read(path).text for path in bundled().glob("*.md")]
    assert not [
        (case.id, group)
        for case in FIRST_GUIDE
        if case.refuse is False
        for group in unsaid(case, texts)
    ]
