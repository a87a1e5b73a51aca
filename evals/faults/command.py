"""`python -m evals faults`: what the verification of a chat model's sentences catches and loses."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from ..markdown import share, table

if TYPE_CHECKING:
    from .measuring import Outcome, Share


@click.command()
@click.option("--misses", "wrong", is_flag=True, help="List the sentences that are judged wrongly.")
def faults(wrong: bool) -> None:
    """Check good answers with planted faults: how many are caught, how many true ones lost."""
    from .measuring import outcomes, shares
    from .planted import SETS, planted

    found = {name: outcomes(planted(name)) for name in SETS}
    for name, some in found.items():
        for outcome in some:
            if wrong and not outcome.right:
                click.echo(_told(name, outcome))
    click.echo(_table({name: shares(some) for name, some in found.items()}))


def _told(name: str, outcome: "Outcome") -> str:
    planted = outcome.planted
    why = outcome.reason or f"kept with {outcome.score:.2f}"
    return f"{name}, {planted.source}, {planted.kind}: {planted.sentence.text} ({why})"


def _table(sets: Mapping[str, Sequence["Share"]]) -> str:
    """One row a kind: for each set how many there are, and which share is judged rightly."""
    header = ("sentences", *(part for name in sets for part in (name, "right (95%)")))
    columns = [{found.kind: found for found in some} for some in sets.values()]
    kinds = dict.fromkeys(kind for column in columns for kind in column)
    rows = [
        (kind, *(cell for column in columns for cell in _cells(column.get(kind)))) for kind in kinds
    ]
    return table(header, rows)


def _cells(found: "Share | None") -> tuple[str, str]:
    if found is None:
        return "-", "-"
    between = f" ({' to '.join(map(share, found.interval))})" if found.interval else ""
    return str(found.count), f"{share(found.share)}{between}"
