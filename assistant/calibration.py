"""The learned numbers that ship with the product: `data/weights.json`.

`python -m evals.calibrate` fits them on the tuning part of the suites and writes the file.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from .features import NAMES
from .judge import SIGNALS
from .weights import Calibration, Weights


@lru_cache(maxsize=1)
def calibration() -> Calibration:
    """The weights of ranking and judging, and the bar that an answer must pass."""
    raw = json.loads((files("assistant") / "data" / "weights.json").read_text(encoding="utf-8"))
    return Calibration(
        rank=_weights(raw["rank"], NAMES),
        subject=_weights(raw["subject"], SIGNALS),
        judge=_weights(raw["judge"], SIGNALS),
        threshold=raw["threshold"],
    )


def _weights(raw: Mapping[str, float], names: Sequence[str]) -> Weights:
    return Weights(raw.get("bias", 0.0), tuple(raw.get(name, 0.0) for name in names))
