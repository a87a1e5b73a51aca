"""What was measured, as Markdown."""

from collections.abc import Iterator, Mapping

from evals.markdown import share, table

from .building import Built
from .cold import Costs, cpu, wall
from .figures import milliseconds, ratios, with_spread
from .warm import COMMON, FLOOR, OURS, Taken


def cold_table(costs: Costs) -> str:
    """A cold start by the side of what it imports at the least."""
    floor = cpu(costs["the imports"])
    rows = [
        (
            name,
            with_spread(cpu(own)),
            f"{ratios(cpu(own), floor):.2f}",
            with_spread(wall(own)),
        )
        for name, own in costs.items()
    ]
    head = ("a fresh process", "CPU, ms (quartiles)", "times the imports", "wall, ms")
    return table(head, rows)


def warm_table(taken: Mapping[str, Taken]) -> str:
    """A warm answer by the side of the floor and the common pipeline's retrieval."""
    return table(
        (
            "one question",
            "p50, ms",
            "p95",
            "p99",
            "p99 / p50",
            "times the floor",
            "times the common",
        ),
        list(_warm_rows(taken)),
    )


def _warm_rows(taken: Mapping[str, Taken]) -> Iterator[tuple[str, ...]]:
    for clock in ("wall", "CPU"):
        own = {name: one.wall if clock == "wall" else one.cpu for name, one in taken.items()}
        for name in (FLOOR, COMMON, OURS):
            found = own[name]
            yield (
                f"{name}, {clock}",
                *(milliseconds(found.quantile(part)) for part in (0.5, 0.95, 0.99)),
                f"{found.quantile(0.99) / found.median:.1f}",
                f"{ratios(found, own[FLOOR]):.2f}",
                f"{ratios(found, own[COMMON]):.2f}",
            )


def stages_table(spent: Mapping[str, float]) -> str:
    """Where an answer's time goes, on average."""
    whole = sum(spent.values())
    rows = [(name, milliseconds(mean), share(mean / whole)) for name, mean in spent.items()]
    return table(("stage", "mean CPU, ms", "share"), [*rows, ("all", milliseconds(whole), "1.00")])


def building_table(built: Built) -> str:
    """Building, by the side of embedding alone."""
    peak, grown = built.memory
    rows = [
        ("passages", f"{built.passages}"),
        ("texts embedded", f"{built.texts}"),
        ("the raw embedder, texts a second", f"{built.texts / built.embedding:.0f}"),
        ("building, texts a second", f"{built.texts / built.building:.0f}"),
        ("building's share of the embedder's throughput", share(built.embedding / built.building)),
        ("the same by CPU", share(built.embedding_cpu / built.building_cpu)),
        ("one edited answer, seconds until live", f"{built.again:.2f}"),
        ("texts embedded for it", f"{built.embedded_again}"),
        ("peak of the process, MiB", f"{peak:.0f}"),
        ("what building added to it, MiB", f"{grown:.0f}"),
    ]
    return table(("building", ""), rows)
