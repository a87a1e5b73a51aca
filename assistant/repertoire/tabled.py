"""Questions for the cells of a guide's tables."""

import re
from collections.abc import Iterator

from corpus import Guide, Row, Table

from ..language import english
from .candidate import Candidate, candidate
from .speech import Speech, is_plural
from .templates import templates

_MERIT = 0.5
_MOST_WORDS = 3  # of a column's title, or of a row's name
_FOR = re.compile(r"who (?:it.?s|it is|is it|this is|is this) for|audience|for whom")
_DONE = re.compile(r"([\w -]*\w+s) (\w+ed)")
_NAME = re.compile(r"[^\W\d_][\w .'’-]*")


def tabled(guide: Guide, speech: Speech) -> Iterator[Candidate]:
    """A question for each cell whose column and row can be said in one."""
    for table in guide.tables:
        for row in table.rows:
            yield from _of_row(table, row, guide, speech)


def _of_row(table: Table, row: Row, guide: Guide, speech: Speech) -> Iterator[Candidate]:
    named = dict(zip(table.header, row.cells, strict=False))
    key = next(iter(named.values()), "").strip()
    if len(named) < 2 or not _NAME.fullmatch(key) or len(key.split()) > _MOST_WORDS:
        return
    thing = speech.called(key)
    for column, cell in list(named.items())[1:]:
        text = _question(column, thing, speech) if cell.strip(" -–—") else ""
        if text:
            yield candidate(text, guide, ((row.start, row.end),), _MERIT, cell)


def _question(column: str, thing: str, speech: Speech) -> str:
    """The question for what a column says of a thing; "" for a title that is no noun."""
    said, worded = speech.lowered(column), templates().worded
    if _FOR.fullmatch(said.lower()):
        return worded("cell_for", thing=thing)
    if not _is_noun(said) or templates().is_dull(said.split()[-1]):
        return ""
    done = _DONE.fullmatch(said)
    if done is not None:
        return worded("cell_done", column=done[1], done=done[2], thing=thing)
    return worded("cells" if is_plural(said) else "cell", column=said, thing=thing)


def _is_noun(said: str) -> bool:
    spoken = said.lower().split()
    small = english().function_words
    return (
        _NAME.fullmatch(said) is not None
        and len(spoken) <= _MOST_WORDS
        and not small & {spoken[0], spoken[-1]}
    )
