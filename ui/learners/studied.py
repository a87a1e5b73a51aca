"""All that is kept of a learner's studies, as one value."""

from dataclasses import dataclass, field, replace

from assistant.study.plan import PlanWish
from assistant.study.practice import Progress, aimed, merged

MOST_PLANS = 20
MOST_TICKED = 5000  # items; a plan has some dozens


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans that a learner keeps, newest first, and the ids of the items that they ticked."""

    wishes: tuple[PlanWish, ...] = ()
    ticked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Studied:
    """A learner's practice and plans."""

    progress: Progress = field(default_factory=Progress)
    plans: Plans = field(default_factory=Plans)


def with_plan(plans: Plans, wish: PlanWish) -> Plans:
    """The plans with one more, in the place of another for the same level of the same guide."""
    return replace(plans, wishes=(wish, *without_plan(plans, wish).wishes)[:MOST_PLANS])


def without_plan(plans: Plans, wish: PlanWish) -> Plans:
    """The plans without that for a level of a guide; its ticks stay, should it be kept again."""
    return replace(plans, wishes=tuple(one for one in plans.wishes if _for(one) != _for(wish)))


def with_tick(plans: Plans, item_id: str, done: bool) -> Plans:
    """The plans with an item ticked, or not any more; beyond 5000 no more can be."""
    ticked = plans.ticked - {item_id}
    if done and len(ticked) < MOST_TICKED:
        ticked |= {item_id}
    return replace(plans, ticked=ticked)


def joined(mine: Studied, other: Studied) -> Studied:
    """What is kept, with what another record of the same learner has besides.

    Aims that were never changed, and plans for what has none, are those of the other.
    """
    progress = merged(mine.progress, other.progress)
    aims = (progress.retention, progress.new_a_day)
    if aims == (Progress().retention, Progress().new_a_day):
        progress = aimed(progress, other.progress.retention, other.progress.new_a_day)
    planned = {_for(wish) for wish in mine.plans.wishes}
    wishes = (*mine.plans.wishes, *(w for w in other.plans.wishes if _for(w) not in planned))
    plans = replace(mine.plans, wishes=wishes[:MOST_PLANS])
    for item_id in sorted(other.plans.ticked):
        plans = with_tick(plans, item_id, done=True)
    return Studied(progress, plans)


def _for(wish: PlanWish) -> tuple[str | None, str]:
    return wish.guide, wish.level.casefold()
