"""Weighted sums, which is all that ranking and judging need."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """A weighted sum of numbers, `bias` added once."""

    bias: float
    weights: tuple[float, ...]

    def score(self, values: Sequence[float]) -> float:
        """The weighted sum of as many values as there are weights."""
        return self.bias + sum(map(float.__mul__, self.weights, map(float, values)))

    def probability(self, values: Sequence[float]) -> float:
        """The logistic function of the weighted sum."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.score(values)))))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights for ordering passages, for judging the best one, and the bar it must pass."""

    rank: Weights
    judge: Weights
    threshold: float
