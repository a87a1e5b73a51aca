"""Tables: consecutive rows under one heading, with the header that names their columns."""

from collections.abc import Sequence
from itertools import groupby

from .guide import Row, Table
from .source import Block, Source


def tables(source: Source, free: Sequence[int], home: Sequence[str]) -> tuple[Table, ...]:
    """The tables among the free blocks; `home` is the section of each block."""
    blocks = source.blocks
    rows = [index for index in free if blocks[index].kind == "row"]
    found: list[Table] = []
    for _, run in groupby(enumerate(rows), key=lambda numbered: numbered[1] - numbered[0]):
        group: list[Block] = []
        section = ""
        for _, index in run:
            block = blocks[index]
            if group and block.header and not group[-1].header:
                found.append(_table(group, section))
                group = []
            group.append(block)
            section = home[index]
        found.append(_table(group, section))
    return tuple(found)


def _table(rows: Sequence[Block], section: str) -> Table:
    width = max(len(row.cells) for row in rows)
    header = rows[0].cells if rows[0].header and len(rows) > 1 else ()  # a header alone is a row
    body = rows[1:] if header else rows
    return Table(
        section,
        _padded(header, width) if header else (),
        tuple(Row(_padded(row.cells, width), row.start, row.end) for row in body),
    )


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))
