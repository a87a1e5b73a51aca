"""From cards, questions and reviews to a learner's coverage."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from corpus import Guide

from ...learner import NOBODY, Profile
from ..cards import Deck
from ..plan import PlanWish
from ..practice import Progress
from .asked import Asked
from .coverage import Coverage
from .next_best import Aims, next_best
from .own_levels import own_levels
from .tallying import names, tallied


def coverage(
    deck: Deck,
    guides: Sequence[Guide],
    asked: Sequence[Asked],
    progress: Progress,
    now: datetime,
    *,
    profile: Profile = NOBODY,
    plans: Iterable[PlanWish] = (),
) -> Coverage:
    """How far a learner has got at an aware time.

    `guides` are those of the deck, `progress` should have followed it. The learner's own levels
    come from `profile`, and the days of their exams from the `plans` that they keep.
    """
    levels = tallied(deck, guides, asked, progress, now)
    names_of = dict.fromkeys(row.level for row in levels if row.level)
    aims = Aims(own_levels(profile, guides, names_of), _exams(plans, names_of, now.date()))
    refused = tuple(dict.fromkeys(one.question for one in asked if one.refused))
    return Coverage(deck.build, levels, refused, next_best(levels, deck, progress, aims, now))


def _exams(plans: Iterable[PlanWish], levels: Iterable[str], today: date) -> dict[str, date]:
    """The next exam of each level, of the plans whose exams are still to come."""
    found: dict[str, date] = {}
    for plan in plans:
        if plan.exam is None or plan.exam < today:
            continue
        for level in levels:
            if names(plan.level, level):
                found[level] = min(plan.exam, found.get(level, date.max))
    return found
