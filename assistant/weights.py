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
    """The numbers of ranking and judging.

    Attributes:
        rank: Weights of the features that order the passages.
        subject: Weights of the signals that a question is about what the library is about; below
            zero in sum it is not.
        judge: Weights of the signals that the best passage answers.
        threshold: The bar that the judge's confidence has to pass.

    """

    rank: Weights
    subject: Weights
    judge: Weights
    threshold: float
