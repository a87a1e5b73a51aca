"""Where in a guide's text a name stands."""

from ..guide import Guide


def located(guide: Guide, name: str, after: int, start: int, end: int) -> tuple[int, int]:
    """The span of a name from `after` on inside start:end; start:end if markup divides it."""
    for begin in (after, start):
        place = guide.text.find(name, begin, end)
        if place >= 0:
            return place, place + len(name)
    return start, end
