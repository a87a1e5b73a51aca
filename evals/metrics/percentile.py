"""Percentiles, which say more about waiting than a mean."""

from collections.abc import Sequence
from math import ceil


def percentile(values: Sequence[float], percent: float) -> float | None:
    """The nearest-rank percentile: the smallest value with at least `percent` % at or below it."""
    if not values:
        return None
    return sorted(values)[max(0, ceil(len(values) * percent / 100) - 1)]
