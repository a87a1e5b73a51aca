"""Where in a guide's text a name stands."""

from ..guide import Guide

_FARTHEST = 5000  # characters, so that a row of endless names takes no endless time


def located(guide: Guide, name: str, after: int, start: int, end: int) -> tuple[int, int]:
    """The span of a name from `after` on inside start:end; start:end if markup divides it."""
    for begin in (after, start):
        place = guide.text.find(name, begin, min(end, begin + _FARTHEST))
        if place >= 0:
            return place, place + len(name)
    return start, end
