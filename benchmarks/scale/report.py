"""The figures as tables and sentences."""

from collections.abc import Mapping, Sequence
from typing import Any

from evals.markdown import points, table

from .building import Built
from .curve import predicted, slope
from .plot import growing

MORE = (1_000, 10_000)  # guides that the curves are carried on to
Figures = Mapping[str, Any]
"""What `opening` printed."""


def told(
    built: Sequence[Built], found: Mapping[str, Sequence[Figures]], edited: Built | None = None
) -> str:
    """The tables in Markdown: cost, quality, and what they predict."""
    own = found["guide"]
    parts = [
        _costs(built, own, found["free"]),
        _quality(found),
        _edit(edited) if edited else "",
        _prediction(built, own, found["free"]),
        "![Memory, opening, building and answering at more and more guides](images/scale.svg)",
    ]
    return "\n\n".join(filter(None, parts))


def picture(built: Sequence[Built], found: Mapping[str, Sequence[Figures]]) -> str:
    """The same costs as curves."""
    title = "Costs of more guides, as multiples of those of one guide"
    return growing(title, _lines(built, found["guide"], found["free"]))


def _costs(built: Sequence[Built], own: Sequence[Figures], free: Sequence[Figures]) -> str:
    header = (
        "guides",
        "passages",
        "views",
        "build, CPU s",
        "disk, MB",
        "opening, CPU s",
        "resident, MB",
        "answer with `--guide`, CPU ms, p50 / p95",
        "asked without, p50 / p95",
        "p95 of one guide's",
    )
    rows = [
        (
            f"{one['guides']:,}",
            f"{one['passages']:,}",
            f"{one['views']:,}",
            f"{made.cpu:.1f}",
            f"{made.disk:,.0f}",
            f"{one['opening_cpu']:.2f}",
            f"{max(one['resident_mb'], other['resident_mb']):,.0f}",
            f"{one['p50']:.0f} / {one['p95']:.0f}",
            f"{other['p50']:.0f} / {other['p95']:.0f}",
            f"{one['p95'] / own[0]['p95']:.2f}, {other['p95'] / own[0]['p95']:.2f} times",
        )
        for made, one, other in zip(built, own, free, strict=True)
    ]
    return table(header, rows)


def _quality(found: Mapping[str, Sequence[Figures]]) -> str:
    header = (
        "guides",
        "right with `--guide`",
        "points",
        "right when named",
        "points",
        "right without",
        "asked back",
        "with the guide among the choices",
    )
    base = found["guide"][0]["right"]
    rows = [
        (
            f"{own['guides']:,}",
            f"{own['right']:.3f}",
            points(own["right"] - base),
            f"{named['right']:.3f}",
            points(named["right"] - base),
            f"{free['right']:.3f}",
            str(free["kinds"].get("clarify", 0)),
            str(free["offered"]),
        )
        for own, named, free in zip(found["guide"], found["named"], found["free"], strict=True)
    ]
    count = found["guide"][0]["questions"]
    return f"{table(header, rows)}\n\n{count} questions of our own about one of the guides."


def _edit(edited: Built) -> str:
    return (
        f"One sentence edited in the library of {edited.guides:,} guides is live after "
        f"{edited.cpu:.1f} s of CPU; {edited.embedded} texts were embedded anew."
    )


def _lines(
    built: Sequence[Built], own: Sequence[Figures], free: Sequence[Figures]
) -> dict[str, list[tuple[float, float]]]:
    sizes = [float(one["guides"]) for one in own]
    return {
        "building, CPU": list(zip(sizes, [one.cpu for one in built], strict=True)),
        "opening, CPU": list(zip(sizes, [one["opening_cpu"] for one in own], strict=True)),
        "resident memory": [
            (size, max(one["resident_mb"], other["resident_mb"]))
            for size, one, other in zip(sizes, own, free, strict=True)
        ],
        "answer with --guide, p95": list(zip(sizes, [one["p95"] for one in own], strict=True)),
    }


def _prediction(built: Sequence[Built], own: Sequence[Figures], free: Sequence[Figures]) -> str:
    if len(own) < 2:
        return ""
    more = [guides for guides in MORE if guides > own[-1]["guides"]]
    header = ("", "each further guide", *(f"predicted for {guides:,}" for guides in more))
    rows = [
        (name, f"{slope(curve):.3g}", *(f"{predicted(curve, guides):,.0f}" for guides in more))
        for name, curve in _lines(built, own, free).items()
    ]
    return table(header, rows) + (
        "\n\nA further guide costs what it did from the smallest library to the largest, in the "
        "units of the first table; nothing is predicted to become cheaper."
    )
