"""What the page of a report shows, in the order in which it shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..cases import Case
from ..relevance import gold, judge
from ..scoring import Row
from .comparison import Compared, compared
from .difference import Runs, difference, unmarked
from .report import Report
from .telling import told

_PASSAGES = 3  # shown of those found
Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """One answer of a case: its words, in runs that the other answer has too or not, and more.

    Attributes:
        runs: The answer with its marks.
        faults: Why it is wrong; none when it is right.
        sources: Citations, each with whether the other answer has it too.
        row: Everything else.

    """

    runs: Runs
    faults: tuple[str, ...]
    sources: tuple[tuple[Entry, bool], ...]
    row: Row


@dataclass(frozen=True, slots=True)
class Card:
    """One case: what was asked and expected, and the answers side by side.

    `before` is None where there is no baseline, or its answer is the same to the letter.
    """

    number: int
    compared: Compared
    expected: tuple[tuple[str, str], ...]
    found: tuple[tuple[Entry, bool], ...]
    now: Side
    before: Side | None


def cards(report: Report) -> Iterator[Card]:
    """Every case, numbered from 1."""
    for number, one in enumerate(compared(report), start=1):
        case, row = one.score.case, one.score.row
        before = one.before if one.before and one.state != "same" else None
        old, new = difference(told(before.row) if before else "", told(row))
        if before is None:
            new = unmarked(told(row))
        found = row.get("passages", ())[:_PASSAGES]
        yield Card(
            number=number,
            compared=one,
            expected=tuple(_expected(case)),
            found=tuple(zip(found, map(bool, judge(case, found)), strict=True)),
            now=Side(new, one.score.faults, _sources(row, before.row if before else row), row),
            before=Side(old, before.faults, _sources(before.row, row), before.row)
            if before
            else None,
        )


def _sources(row: Row, other: Row) -> tuple[tuple[Entry, bool], ...]:
    there = {_place(cited) for cited in other.get("citations", ())}
    return tuple((cited, _place(cited) in there) for cited in row.get("citations", ()))


def _place(cited: Entry) -> tuple[str, str]:
    return cited["document"], cited["quote"]


def _expected(case: Case) -> Iterator[tuple[str, str]]:
    flags = {
        ("Must be", "refused"): case.refuse,
        ("Must be", "a question back"): case.clarify,
        ("Names", "the part that the guide does not answer"): case.unanswered,
    }
    yield from (words for words, wanted in flags.items() if wanted)
    yield from (("Says", " / ".join(group)) for group in case.must)
    yield from (("Does not say", phrase) for phrase in case.must_not)
    yield from (("Rests on", one) for one in gold(case))
    lines = {"Cites": " / ".join(case.sources), "For instance": case.answer}
    yield from ((name, words) for name, words in lines.items() if words)
