from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from corpus import bundled, read
from evals import KINDS, Case, load_suites
from evals.wording import contains, says
from tests.shared import SHARED, needs_shared

SUITES = Path(__file__).parents[2] / "evals" / "suites"
CASES = load_suites(sorted(SUITES.glob("*.yaml")))
FIRST_GUIDE = [case for case in CASES if case.id.startswith("mlops-")]


@cache
def text_of(document: str) -> str:
    return read(SHARED / document).text


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


def test_quotes_stay_short() -> None:
    assert not [quote for case in CASES for quote in case.quotes if len(quote.split()) > 9]


@needs_shared
def test_every_quote_stands_in_its_document() -> None:
    missing = [
        (case.id, quote)
        for case in CASES
        for quote in case.quotes
        if not any(contains(text_of(document), quote) for document in case.documents)
    ]
    assert not missing


@needs_shared
def test_what_an_answer_must_say_stands_in_its_document() -> None:
    missing = [
        (case.id, group)
        for case in CASES
        if case.refuse is False
        for group in unsaid(case, [text_of(document) for document in case.documents])
    ]
    assert not missing


@needs_shared
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
