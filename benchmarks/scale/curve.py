"""How a cost grows with the number of guides, and what that makes of more of them."""

import math
from collections.abc import Sequence

Point = tuple[float, float]
"""Number of guides, and the cost."""


def growth(points: Sequence[Point]) -> float:
    """The exponent of the power law through the last two points: 0 does not grow, 1 in step."""
    (few, low), (many, high) = points[-2:]
    return math.log(high / low) / math.log(many / few)


def predicted(points: Sequence[Point], guides: float) -> float:
    """The cost of so many guides, if it grows on as between the last two points."""
    many, high = points[-1]
    return float(high * (guides / many) ** growth(points))
