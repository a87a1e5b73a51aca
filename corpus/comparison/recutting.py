"""The same text cut into other units: two paragraphs joined, a list written as prose."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .units import Unit

_OPENING = 16  # characters by which places are looked up
_MOST_PLACES = 64  # pairs of places with one opening; more is a text that repeats itself


def recut(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[range, range]]:
    """Runs of old and of new units with the same text, as ranges of indices; none overlap.

    A unit alone against a unit alone is a run only if one of them is a heading, since only then
    does the difference lie in how the text is cut.
    """
    before, after = _Stream(old), _Stream(new)
    openings = defaultdict(list)
    for j in range(len(new)):
        openings[after.opening(j)].append(j)
    uses = defaultdict(list)
    for i in range(len(old)):
        uses[before.opening(i)].append(i)
    next_old = next_new = 0
    pairs = (
        (i, j)
        for opening, here in uses.items()
        if len(here) * len(there := openings.get(opening, ())) <= _MOST_PLACES
        for i in here
        for j in there
    )
    for i, j in sorted(pairs):
        if i < next_old or j < next_new:
            continue
        ends = _common_end(before, i, after, j)
        if ends and _is_recut(old[i : ends[0]], new[j : ends[1]]):
            next_old, next_new = ends
            yield range(i, next_old), range(j, next_new)


class _Stream:
    """The text of units without a gap, and where each begins and ends in it."""

    def __init__(self, units: Sequence[Unit]) -> None:
        pieces: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        length = 0
        for unit in units:
            if pieces and pieces[-1][-1].isdigit() and unit.identity[0].isdigit():
                pieces.append(" ")
                length += 1
            pieces.append(unit.identity)
            self.starts.append(length)
            length += len(unit.identity)
            self.ends.append(length)
        self.text = "".join(pieces)

    def opening(self, index: int) -> str:
        return self.text[self.starts[index] : self.starts[index] + _OPENING]


def _common_end(before: _Stream, i: int, after: _Stream, j: int) -> tuple[int, int] | None:
    """The indices after the shortest equal runs that begin at two units; None without any."""
    start, begin = before.starts[i], after.starts[j]
    done = 0
    while i < len(before.ends) and j < len(after.ends):
        one, other = before.ends[i] - start, after.ends[j] - begin
        upto = min(one, other)
        here = before.text[start + done : start + upto]
        if here != after.text[begin + done : begin + upto]:
            return None
        if one == other:
            return i + 1, j + 1
        done = upto
        i, j = (i + 1, j) if one < other else (i, j + 1)
    return None


def _is_recut(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    if len(old) > 1 or len(new) > 1:
        return True
    return (old[0].kind == "section") != (new[0].kind == "section")
