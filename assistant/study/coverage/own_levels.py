"""Which levels are a learner's own, by what is known of them."""

from collections.abc import Iterable, Sequence

from corpus import Guide

from ...learner import Profile
from ...nearest import named
from ...options import options
from .tallying import names


def own_levels(profile: Profile, guides: Sequence[Guide], levels: Iterable[str]) -> set[str]:
    """The levels that the learner's goal names, or else those that a guide advises to their role.

    A level that they have told to have passed is none of them.
    """
    told = " ".join(profile.experience)
    open_ones = {level for level in levels if level and not names(told, level)}
    aimed = {level for level in open_ones if names(profile.goal, level)}
    if aimed or not profile.role:
        return aimed
    advised = [option for guide in guides for option in options(guide)]
    rows = [option for places in named(profile.role, advised).values() for option in places]
    said = " | ".join(text for row in rows for text in (*row.things, row.level))
    return {level for level in open_ones if names(said, level)}
