"""The learned numbers: how much each feature counts in ranking and in judging.

`python -m evals.calibrate` fits them on the tuning part of the suites and writes the file.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from .features import NAMES, Features


@dataclass(frozen=True, slots=True)
class Weights:
    """A weighted sum of features.

    `bias` is added once. With `probability`, the logistic function of the sum.
    """

    bias: float
    by_feature: Mapping[str, float]

    def score(self, features: Features) -> float:
        """The weighted sum."""
        return self.bias + sum(
            self.by_feature.get(name, 0.0) * value
            for name, value in zip(NAMES, features.values(), strict=True)
        )

    def probability(self, features: Features) -> float:
        """The weighted sum as a probability."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.score(features)))))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights for ordering passages, for judging the best one, and the bar it must pass."""

    rank: Weights
    judge: Weights
    threshold: float


@lru_cache(maxsize=1)
def calibration() -> Calibration:
    """The numbers that ship with the product."""
    raw = json.loads((files("assistant") / "data" / "weights.json").read_text(encoding="utf-8"))
    return Calibration(
        rank=Weights(raw["rank"]["bias"], raw["rank"]["by_feature"]),
        judge=Weights(raw["judge"]["bias"], raw["judge"]["by_feature"]),
        threshold=raw["threshold"],
    )
