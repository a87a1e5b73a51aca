"""How a cost grows with the number of guides, and what that makes of more of them."""

from collections.abc import Sequence

Point = tuple[float, float]
"""Number of guides, and the cost."""


def slope(points: Sequence[Point]) -> float:
    """What each further guide costs, from the smallest library to the largest; 0 where it fell."""
    (few, low), *_, (many, high) = points
    return max(0.0, (high - low) / (many - few))


def predicted(points: Sequence[Point], guides: float) -> float:
    """The cost of so many guides, if each further one costs as much as those so far."""
    many, high = points[-1]
    return high + slope(points) * (guides - many)
