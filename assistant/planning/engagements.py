"""Time that is not free: the days of a holiday are neither the exam's nor the first to study."""

from .words import wish_words


def without_engagements(said: str) -> tuple[str, bool]:
    """A lower-case text without what it says of time that is not free; whether it says any."""
    bounds = [0, *(edge for found in wish_words().apart.finditer(said) for edge in found.span())]
    parts = [said[low:high] for low, high in zip(bounds, [*bounds[1:], len(said)], strict=True)]
    busy = [_is_busy(part) for part in parts]
    beside = [_is_beside(place, parts, busy) for place in range(len(parts))]
    kept = (
        " | " if taken or near else part
        for part, taken, near in zip(parts, busy, beside, strict=True)
    )
    return "".join(kept), any(busy)


def _is_busy(part: str) -> bool:
    known = wish_words()
    return bool(known.busy.search(part)) and not known.exam.search(part)


def _is_beside(place: int, parts: list[str], busy: list[bool]) -> bool:
    """Whether a part tells the days of the one before or after it; marks stand between them."""
    known = wish_words()
    if not known.busy_days.search(parts[place]) or known.exam.search(parts[place]):
        return False
    return any(busy[near] for near in (place - 2, place + 2) if 0 <= near < len(parts))
