"""Columns of bare numbers that only put rows in order."""

import re

from corpus import Table

from ...repertoire.speech import is_plural

_RANK = re.compile(r"#?(\d{1,3})(?:\.|st|nd|rd|th)?", re.IGNORECASE)


def only_ranks(table: Table, place: int) -> bool:
    """Whether a column counts its rows, ties included: 1, 2, 2, 3; not under "Attempts"."""
    if place < len(table.header) and is_plural(table.header[place].strip().lower()):
        return False
    found = [_RANK.fullmatch(row.cells[place].strip()) for row in table.rows]
    ranks = {int(rank[1]) for rank in found if rank is not None}
    return None not in found and len(ranks) > 1 and ranks == set(range(1, max(ranks) + 1))
