"""Depths of headings: those that the format gives, kept relative, and those that it does not."""

from collections.abc import Sequence
from itertools import groupby

from .headings import Heading
from .inference import inferred

_DEEPEST = 7  # below every level that a format can give


def depths(headings: Sequence[Heading]) -> list[int]:
    """The depth of each heading, 1 outermost, never more than one below the heading before it."""
    open_ranks: list[tuple[int, int]] = []
    found = []
    for rank in _ranks(headings):
        while open_ranks and open_ranks[-1] >= rank:
            open_ranks.pop()
        open_ranks.append(rank)
        found.append(len(open_ranks))
    return found


def _ranks(headings: Sequence[Heading]) -> list[tuple[int, int]]:
    """For each heading its level, and its depth among neighbours without one.

    Headings without a level stand below any that has one, except before the first of those.
    """
    ranks: list[tuple[int, int]] = []
    first = next((heading.level for heading in headings if heading.level), 1)
    for is_given, group in groupby(headings, key=lambda heading: heading.level > 0):
        run = list(group)
        if is_given:
            ranks += [(heading.level, 0) for heading in run]
        elif ranks:
            ranks += [(_DEEPEST, depth) for depth in inferred(run)]
        else:
            ranks += [(first, depth - 1) for depth in inferred(run)]
    return ranks
