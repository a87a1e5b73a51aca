"""The builds of a library as a program, a person or the editor's page is told of them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from index import Library

from .inert import one_line

if TYPE_CHECKING:
    from rich.table import Table

BuildRow = dict[str, Any]
_NONE = "-"


def build_rows(shelf: Library) -> list[BuildRow]:
    """One row a build, oldest first; `verdict` and `figures` are of its last evaluation."""
    promotions = {promotion.build: promotion for promotion in shelf.promotions()}
    live = shelf.live
    rows = []
    for manifest in shelf.manifests():
        promotion = promotions.get(manifest.id)
        rows.append(
            {
                "build": manifest.id,
                "created": manifest.created,
                "documents": len(manifest.documents),
                "passages": manifest.passages,
                "live": manifest.id == live,
                "promoted": promotion.at if promotion else None,
                "reason": promotion.reason if promotion else None,
                "evaluated": bool(promotion and promotion.evaluated),
                **_evaluation(shelf, manifest.id),
            }
        )
    return rows


def build_table(rows: Iterable[BuildRow]) -> "Table":
    """The rows for people; times are UTC."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("", "Build", "Made", "Went live"):
        table.add_column(title, no_wrap=True)
    table.add_column("Why", overflow="fold")
    for title in ("Evaluation", "Right", "p50", "Documents"):
        table.add_column(title, no_wrap=True)
    for row in rows:
        cells = (Text(one_line(cell)) for cell in _cells(row))  # nothing in them is markup
        table.add_row(*cells, style="green" if row["live"] else None)
    return table


def _cells(row: BuildRow) -> Iterator[str]:
    yield "*" if row["live"] else ""
    yield row["build"]
    yield _minute(row["created"])
    yield _minute(row["promoted"]) if row["promoted"] else _NONE
    yield row["reason"] or _NONE
    yield row["verdict"] or ("no" if row["promoted"] and not row["evaluated"] else _NONE)
    yield from _figures(row["figures"] or {})
    yield str(row["documents"])


def _figures(figures: Mapping[str, float | None]) -> Iterator[str]:
    right, middle = figures.get("right"), figures.get("p50_ms")
    yield f"{right:.2f} of {figures['cases']}" if right is not None else _NONE
    yield f"{middle:.0f} ms" if middle is not None else _NONE


def _minute(moment: str) -> str:
    return moment[:16].replace("T", " ")


def _evaluation(shelf: Library, build: str) -> dict[str, Any]:
    if not (shelf.folder / "evaluations" / f"{build}.json").exists():
        return {"verdict": None, "figures": None}
    from evals.release import Records  # takes a second to import, so only where there is something

    record = Records(shelf.folder).read(build)
    return {
        "verdict": record.verdict if record else None,
        "figures": dict(record.figures) if record else None,
    }
