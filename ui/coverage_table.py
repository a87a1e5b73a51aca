"""A learner's coverage as people read it in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.study.coverage import Coverage, LevelRow, NextBest, Tally

from .inert import one_line

if TYPE_CHECKING:
    from rich.table import Table

_COLUMNS = ("Cards", "Learnt", "Shaky", "Wrong", "New", "Asked", "Refused")
_NO_LEVEL = "In no level"


def coverage_table(coverage: Coverage) -> "Table":
    """A row for each level, those of its topics below it, and all together at the end.

    Guides are other people's text: none of it may steer a terminal.
    """
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Level and topic", overflow="fold")
    for title in _COLUMNS:
        table.add_column(title, justify="right", no_wrap=True)
    several = len({row.document for row in coverage.levels}) > 1
    for row in coverage.levels:
        table.add_row(Text(_named(row, several=several)), *_cells(row.tally), style="bold")
        for topic in row.topics:
            table.add_row(Text(f"  {one_line(topic.topic or row.title)}"), *_cells(topic.tally))
    table.add_row("All", *_cells(coverage.total), style="bold")
    return table


def next_lines(best: NextBest | None, total: Tally) -> Iterator[str]:
    """What to study next, why, and how."""
    if best is None:
        yield "Nothing is left to study." if total.cards else "These guides give no cards."
        return
    yield f"Next: {one_line(best.reason)}"
    yield f"  Read:      {one_line(best.document)}: {one_line(' > '.join(best.path))}"
    options = f"--guide {_quoted(best.document)} --topic {_quoted(best.topic)}"
    yield f"  Practise:  certguide practice {options}"


def _named(row: LevelRow, *, several: bool) -> str:
    level = row.level or (_NO_LEVEL if not several else "")
    parts = (row.title if several else "", level)
    return one_line(": ".join(filter(None, parts)))


def _cells(tally: Tally) -> Iterator[str]:
    numbers = (tally.cards, tally.learnt, tally.shaky, tally.wrong, tally.untouched)
    yield from (str(number) for number in (*numbers, tally.asked))
    yield str(tally.refused or "")


def _quoted(text: str) -> str:
    from shlex import quote

    return quote(one_line(text))
