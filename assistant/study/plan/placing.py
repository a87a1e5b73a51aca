"""Which step each thing that the guide lists stands beside; all of it ours, whatever the time."""

from collections import Counter
from collections.abc import Sequence

from .companions import Companion


def places(companions: Sequence[Companion], steps: int) -> list[int | None]:
    """For each companion the place of a step, None for what counts all the time.

    Skills are spread evenly over the steps, projects over the second half of them.
    """
    spread = {"skill": range(steps), "project": range(steps // 2, steps)}
    whole = Counter(one.kind for one in companions)
    seen: Counter[str] = Counter()
    found: list[int | None] = []
    for one in companions:
        over = spread.get(one.kind)
        found.append(over[seen[one.kind] * len(over) // whole[one.kind]] if over else None)
        seen[one.kind] += 1
    return found
