"""Many measurements of one thing: its quantiles, and how they are told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds of the same thing measured again and again."""

    seconds: tuple[float, ...]

    def quantile(self, share: float) -> float:
        """The smallest measurement that at least this share of them does not exceed."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    @property
    def median(self) -> float:
        """What half of them do not exceed."""
        return self.quantile(0.5)

    @property
    def spread(self) -> tuple[float, float]:
        """First and third quartile."""
        return self.quantile(0.25), self.quantile(0.75)


def milliseconds(seconds: float) -> str:
    """Rounded as far as it is worth reading: "9.2", "812"."""
    return f"{1000 * seconds:.1f}" if seconds < 0.1 else f"{1000 * seconds:.0f}"


def with_spread(figures: Figures) -> str:
    """The median with the quartiles behind it, in milliseconds."""
    low, high = figures.spread
    return f"{milliseconds(figures.median)} ({milliseconds(low)}–{milliseconds(high)})"


def ratios(ours: Figures, others: Figures) -> float:
    """How many times longer the median is, of measurements that were taken by turns."""
    return ours.median / others.median
