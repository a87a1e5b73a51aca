"""Depths of headings: those that the format gives, kept relative, and those that it does not."""

from collections.abc import Sequence
from itertools import groupby

from .headings import Heading
from .inference import inferred


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
    """For each heading the level last given, and its depth among those without one below that."""
    ranks: list[tuple[int, int]] = []
    given = next((heading.level for heading in headings if heading.level), 1)
    below = 0  # headings before the first level stand beside it, later ones below the last
    for is_given, group in groupby(headings, key=lambda heading: heading.level > 0):
        run = list(group)
        if is_given:
            ranks += [(heading.level, 0) for heading in run]
            given, below = run[-1].level, 1
        else:
            ranks += [(given, depth - 1 + below) for depth in inferred(run)]
    return ranks
