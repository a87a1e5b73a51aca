"""What of a case's gold a passage or a citation holds."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from .cases import Case
from .retrieval_metrics import Judgement
from .wording import contains, is_below, normalise

Place = Mapping[str, Any]


def gold(case: Case) -> tuple[str, ...]:
    """The quotes that right passages hold, or else the headings that they are below, or neither."""
    return case.quotes or case.sections


def judge(case: Case, passages: Sequence[Place]) -> Judgement:
    """For each passage of a row, the gold that it holds."""
    return [_gold_in(case, passage) for passage in passages]


def proven(case: Case, citation: Place) -> frozenset[str]:
    """The gold that a citation shows: its quote stands in a gold quote, holds it, or is below it.

    A fact may stand in the heading ("30% - Storage"), which the text below it does not repeat.
    """
    quoted, section = citation["quote"], citation.get("section", "")
    quotes = {quote for quote in case.quotes if _shows(quote, quoted, section)}
    return frozenset(quotes | _above(case, section))


def is_from(sources: Sequence[str], place: Place) -> bool:
    """Tell whether a passage or citation is from one of these documents, named without ending."""
    return PurePath(normalise(place["document"])).stem in map(normalise, sources)


def _gold_in(case: Case, passage: Place) -> frozenset[str]:
    if case.sources and not is_from(case.sources, passage):
        return frozenset()
    section = passage.get("section", "")
    read = f"{_innermost(section)}\n{passage['text']}"
    found = {quote for quote in case.quotes if contains(read, quote)}
    return frozenset(found | _above(case, section))


def _shows(quote: str, quoted: str, section: str) -> bool:
    return contains(quote, quoted) or contains(f"{_innermost(section)}\n{quoted}", quote)


def _above(case: Case, section: str) -> set[str]:
    if case.quotes:
        return set()
    return {path for path in case.sections if is_below(section, path)}


def _innermost(section: str) -> str:
    return section.rpartition(" > ")[2]
