"""Which old builds are given up."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from .promotions import Promotion

KEEP = 10
_TRIAL = timedelta(days=7)


def outdated(
    made: Mapping[str, datetime], promotions: Sequence[Promotion], keep: int, now: datetime
) -> list[str]:
    """The builds that the rule gives up, oldest first.

    It keeps the `keep` builds that were live last, always the live one and the one that a rollback
    would return to, and for seven days each build that was never live.

    Args:
        made: The builds that are there, with the time when each was made.
        promotions: What was live when, oldest first.
        keep: How many that were live to keep.
        now: The time.

    """
    was_live = list(dict.fromkeys(promotion.build for promotion in reversed(promotions)))
    kept = set([build for build in was_live if build in made][: max(keep, 2)])
    gone = [
        build
        for build in made
        if build not in kept and (build in was_live or now - made[build] > _TRIAL)
    ]
    return sorted(gone, key=lambda build: (made[build], build))
