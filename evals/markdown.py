"""Tables in Markdown, and the places in a document that they are written to."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, the first column to the left and numbers to the right."""
    rule = ["---", *["--:"] * (len(header) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (header, rule, *rows))


def share(value: float | None) -> str:
    """A share with two decimals, a dash where there is none."""
    return "-" if value is None else f"{value:.2f}"


def points(difference: float) -> str:
    """A difference of shares in percentage points, always with its sign."""
    rounded = round(100 * difference, 1) + 0.0  # a negative zero would have a sign of its own
    return f"{rounded:+.1f}".replace("-", "−") if rounded else "0"


def fill(text: str, name: str, content: str) -> str:
    """The text with `content` between its lines `<!-- name -->` and `<!-- /name -->`.

    Raises:
        ValueError: when the two are not there, once each and in this order.

    """
    opening, closing = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    before, found, rest = text.partition(opening)
    _, ended, after = rest.partition(closing)
    if not (found and ended) or opening in after or closing in before + after:
        raise ValueError(f"needs the lines <!-- {name} --> and <!-- /{name} -->, once each")
    return f"{before}{opening}\n{content}\n\n{closing}{after}"


def fill_file(path: Path, name: str, content: str) -> None:
    """Fill a place in a file; a click error when there is none."""
    try:
        path.write_text(fill(path.read_text(encoding="utf-8"), name, content), encoding="utf-8")
    except ValueError as error:
        raise click.UsageError(f"{path} {error}") from error
