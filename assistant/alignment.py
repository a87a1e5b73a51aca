"""Lets the sides of a comparison speak of the same thing: both prerequisites, both plans."""

from collections.abc import Sequence

from .rank import Ranked

Ranking = tuple[Ranked, ...]
_DEEP = 6  # places that a matching passage may come from
_GIVE = 0.8  # share of the unaligned scores that the aligned ones must reach


def aligned(sides: Sequence[Ranking]) -> list[Ranking]:
    """The rankings with passages under one heading first, if all sides have a good one there."""
    best: tuple[float, list[Ranked]] = (_GIVE * sum(side[0].score for side in sides if side), [])
    shared = (
        set.intersection(*({_topic(one) for one in side[:_DEEP]} for side in sides))
        if sides
        else set()
    )
    for topic in sorted(shared):
        first = [next(one for one in side if _topic(one) == topic) for side in sides]
        distinct = len({_place(one) for one in first}) == len(sides)
        total = sum(one.score for one in first)
        if distinct and total > best[0]:
            best = (total, first)
    if not best[1]:
        return list(sides)
    return [
        (first, *(one for one in side if one is not first))
        for first, side in zip(best[1], sides, strict=True)
    ]


def _topic(ranked: Ranked) -> str:
    """What a passage is about, apart from whose it is: its nearest heading, and its kind."""
    passage = ranked.hit.passage
    return f"{passage.kind} {(passage.section or ('',))[-1]}"


def _place(ranked: Ranked) -> str:
    """Whose a passage is: a row speaks for itself, any other for the headings over it."""
    passage = ranked.hit.passage
    path = " > ".join((passage.document, *passage.section))
    return passage.id if passage.kind == "row" else path
