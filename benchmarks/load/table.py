"""What the load found, as tables of Markdown."""

from collections.abc import Mapping, Sequence

from evals.markdown import table

from .watch import Stretch

HEADER = (
    "load",
    "answered a second",
    "p50 ms",
    "p95 ms",
    "errors",
    "shed",
    "told so after, p95 ms",
    "event loop late p50 / p99 ms",
    "server, cores",
    "load generator, cores",
    "memory MiB",
)
OVER = {"page": "on the page", "rest": "over REST"}


def stretches(over: str, found: Sequence[Stretch]) -> str:
    """A row for each stretch."""
    return table([OVER[over], *HEADER[1:]], map(_row, found))


def _row(found: Stretch) -> list[str]:
    return [
        found.name,
        f"{found.throughput:.1f}",
        f"{found.wait(50):.0f}",
        f"{found.wait(95):.0f}",
        str(found.count("fault")),
        str(found.count("shed")),
        f"{found.wait(95, 'shed'):.0f}" if found.count("shed") else "-",
        f"{found.lag(50):.0f} / {found.lag(99):.0f}",
        f"{found.server:.2f}",
        f"{found.client:.2f}",
        f"{found.memory:.0f}",
    ]


def capacity(over: str, found: Sequence[Stretch], tight: Mapping[str, float]) -> str:
    """The most that was answered, beside what tight loops compute."""
    most = max(stretch.throughput for stretch in found)
    beside = "; ".join(
        f"{rate:.1f} by {name} in a tight loop ({most / rate:.0%} of it)"
        for name, rate in tight.items()
    )
    return f"At most {most:.1f} answers a second {OVER[over]}; {beside}."
