"""What keeps its place when an order changes."""

from bisect import bisect_left
from collections.abc import Sequence


def out_of_order(ranks: Sequence[int]) -> set[int]:
    """Indices of the fewest ranks, all different, that must go for the rest to rise.

    The rest is a longest increasing subsequence, found as in Fredman, "On computing the length of
    longest increasing subsequences" (1975): n log n steps.
    """
    tails: list[int] = []  # smallest last rank of a rising run of each length
    ends: list[int] = []  # its index
    before: list[int] = []
    for index, rank in enumerate(ranks):
        length = bisect_left(tails, rank)
        before.append(ends[length - 1] if length else -1)
        if length == len(tails):
            tails.append(rank)
            ends.append(index)
        else:
            tails[length], ends[length] = rank, index
    moved = set(range(len(ranks)))
    index = ends[-1] if ends else -1
    while index >= 0:
        moved.discard(index)
        index = before[index]
    return moved
