"""FAQ pairs that are set as a table: a column of questions beside a column of answers."""

from collections.abc import Iterator
from itertools import groupby

from .answers import Pair, as_question
from .questions import ends_as_question
from .source import Block, Source

_QUESTION_HEADERS = frozenset(("question", "questions", "q", "faq", "faqs"))
_ANSWER_HEADERS = frozenset(("answer", "answers", "a", "response", "responses", "reply"))


def table_pairs(source: Source) -> Iterator[Pair]:
    """A pair for each body row of a table of questions; its header goes with the first."""
    position = 0
    for is_row, group in groupby(source.blocks, key=lambda block: block.kind == "row"):
        rows = list(group)
        columns = _columns(rows) if is_row else None
        if columns:
            yield from _pairs(source, position, rows, *columns)
        position += len(rows)


def _columns(rows: list[Block]) -> tuple[int, int] | None:
    """The columns of questions and of answers, or None for any other table."""
    header = [cell.strip(" :*").lower() for cell in rows[0].cells]
    asked = next((i for i, cell in enumerate(header) if cell in _QUESTION_HEADERS), None)
    told = next((i for i, cell in enumerate(header) if cell in _ANSWER_HEADERS), None)
    if asked is not None and told is not None and len(rows) > 1:
        return asked, told
    body = rows[1:] if rows[0].header else rows
    if len(body) > 1 and all(
        len(row.cells) == 2 and ends_as_question(row.cells[0]) for row in body
    ):
        return 0, 1
    return None


def _pairs(
    source: Source, position: int, rows: list[Block], asked: int, told: int
) -> Iterator[Pair]:
    has_header = rows[0].header or not ends_as_question(rows[0].cells[asked])
    for offset, row in enumerate(rows):
        if (offset == 0 and has_header) or len(row.cells) <= max(asked, told):
            continue
        literal = source.text[row.start : row.end]
        behind = literal.find(row.cells[asked]) + len(row.cells[asked])
        answer = literal.find(row.cells[told][:20], behind)
        first = position + offset - (1 if offset == 1 and has_header else 0)
        yield Pair(
            as_question(row.cells[asked]),
            row.cells[told],
            row.start,
            row.end,
            row.start + max(answer, 0),
            range(first, position + offset + 1),
        )
