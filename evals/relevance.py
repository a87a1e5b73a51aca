"""What of a case's gold a passage or a citation holds."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from .cases import Case
from .metrics import Judgement
from .wording import contains, is_below, normalise, words

Place = Mapping[str, Any]


def gold(case: Case) -> tuple[str, ...]:
    """The quotes that right passages hold, or else the headings that they are below, or neither."""
    return case.quotes or case.sections


def judge(case: Case, passages: Sequence[Place]) -> Judgement:
    """For each passage of a row, the gold that it holds."""
    return [_gold_in(case, passage) for passage in passages]


def proven(case: Case, citation: Place, passages: Sequence[Place] = ()) -> frozenset[str]:
    """The gold that a citation shows: its quote stands in a gold quote, holds it, or is below it.

    A fact may stand in the heading ("30% - Storage"), which the text below it does not repeat.

    Args:
        case: Whose gold.
        citation: One of a row.
        passages: Those of the row. The citation's own one begins with the question that it answers.

    """
    quoted, section = citation["quote"], citation.get("section", "")
    quotes = {quote for quote in case.quotes if _shows(quote, quoted, section)}
    read = next((place["text"] for place in passages if _has(place, citation)), quoted)
    return frozenset(quotes | _above(case, section, read))


def is_from(sources: Sequence[str], place: Place) -> bool:
    """Tell whether a passage or citation is from one of these documents, named without ending."""
    return PurePath(normalise(place["document"])).stem in map(normalise, sources)


def _gold_in(case: Case, passage: Place) -> frozenset[str]:
    if case.sources and not is_from(case.sources, passage):
        return frozenset()
    section = passage.get("section", "")
    read = f"{_innermost(section)}\n{passage['text']}"
    found = {quote for quote in case.quotes if contains(read, quote)}
    return frozenset(found | _above(case, section, passage["text"]))


def _shows(quote: str, quoted: str, section: str) -> bool:
    return contains(quote, quoted) or contains(f"{_innermost(section)}\n{quoted}", quote)


def _above(case: Case, section: str, text: str) -> set[str]:
    """The gold sections that a passage is below; an FAQ's question is a heading of its answer."""
    if case.quotes:
        return set()
    return {path for path in case.sections if is_below(section, path) or _asks(section, text, path)}


def _asks(section: str, text: str, path: str) -> bool:
    outer, _, question = path.rpartition(" > ")
    return words(text).startswith(words(question)) and (not outer or is_below(section, outer))


def _has(passage: Place, citation: Place) -> bool:
    return bool(
        passage["document"] == citation["document"]
        and passage.get("start", 0) <= citation["start"] < passage.get("end", 0)
    )


def _innermost(section: str) -> str:
    return section.rpartition(" > ")[2]
