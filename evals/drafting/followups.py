"""Conversations of two turns: the same asked of one row or step, then of the next."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from assistant import Turn
from corpus import Guide, fold

from .part import Part
from .questions import questions
from .wordings import worded

MOST = 3  # conversations about one table or list


def followups(guide: Guide, found: Sequence[Part]) -> Iterator[tuple[Part, tuple[Turn, ...], str]]:
    """A part, the turn before it, and the question that asks for the part after that turn."""
    asked = dict(zip(found, questions(found, guide.title), strict=True))
    told = (part for part in found if part.kind in ("row", "step") and part.told)
    for _, group in groupby(told, key=lambda part: (part.kind, part.section, part.asked)):
        pairs = [pair for pair in pairwise(group) if _differ(*pair)]
        for one, other in pairs[:MOST]:
            turns = (
                Turn("user", asked[one]),
                Turn("assistant", f"{one.label}: {one.told}"),
            )
            yield other, turns, worded("next", label=other.label)


def _differ(one: Part, other: Part) -> bool:
    """Whether two parts are named and say something that cannot be taken for each other."""
    return fold(one.label) != fold(other.label) and fold(one.told) != fold(other.told)
