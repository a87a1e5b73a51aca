"""The learned numbers that decide whether a sentence is supported: `weights.json`.

`python -m evals.faults.fit` fits them on the planted faults and writes the file.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from ...weights import Weights
from .signals import NAMES

FEATURES = (*NAMES, "pieces")
"""What `Reading.values` holds, in order."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The weights of the features, and the least confidence."""

    weights: Weights
    threshold: float


@lru_cache(maxsize=1)
def fitted() -> Bar:
    """What ships with the product."""
    raw = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    own = {name: float(weight) for name, weight in raw["weights"].items()}
    weights = tuple(own.get(name, 0.0) for name in FEATURES)
    return Bar(Weights(own["bias"], weights), float(raw["threshold"]))
