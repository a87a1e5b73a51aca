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
    sums = np.array([sum(group) for group in groups.values()], dtype=float)
    sizes = np.array([len(group) for group in groups.values()], dtype=float)
    drawn = np.random.default_rng(seed).integers(len(sums), size=(draws, len(sums)))
    means = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)
