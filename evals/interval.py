"""Confidence intervals for means over cases that come in clusters."""

from collections.abc import Hashable, Sequence

import numpy as np


def clustered_interval(
    values: Sequence[float], clusters: Sequence[Hashable], draws: int = 10_000, seed: int = 0
) -> tuple[float, float] | None:
    """Percentile bootstrap of the mean, 95%: whole clusters are drawn, not cases.

    Cases of one conversation rise and fall together; drawing them one by one would promise more
    than is known. Field and Welsh (2007), "Bootstrapping clustered data". The interval of
    differences, taken case by case, is the one of a paired comparison.
    None with fewer than two clusters.
    """
    groups: dict[Hashable, list[float]] = {}
    for value, cluster in zip(values, clusters, strict=True):
        groups.setdefault(cluster, []).append(value)
    if len(groups) < 2:
        return None
    # Clusters alike in sum and size are one sort: how often each sort is drawn is all that counts.
    every = np.array([(sum(group), len(group)) for group in groups.values()], dtype=float)
    sorts, counts = np.unique(every, axis=0, return_counts=True)
    generator = np.random.default_rng(seed)
    drawn = generator.multinomial(len(groups), counts / len(groups), size=draws) @ sorts
    low, high = np.percentile(drawn[:, 0] / drawn[:, 1], [2.5, 97.5])
    return float(low), float(high)
