"""Lines of text in reading order."""

from collections.abc import Iterable
from dataclasses import dataclass

from .pieces import Piece, group_rows, join_group


@dataclass(frozen=True, slots=True)
class Line:
    """A line of running text.

    Attributes:
        text: Its characters, normalised.
        left, right, base: Where it stands on its page, in points.
        size, weight: Of most of its letters, as in `Run`.
        column: Number of its column on the page, in reading order.
        page: Number of its page, from 0.

    """

    text: str
    left: float
    right: float
    base: float
    size: float
    weight: int
    column: int
    page: int


def form_lines(pieces: Iterable[Piece], column: int, page: int) -> list[Line]:
    """The lines of one column, from the top."""
    lines = []
    for row in group_rows(pieces):
        whole = join_group(row)
        lines.append(
            Line(
                whole.text,
                whole.left,
                whole.right,
                whole.base,
                whole.size,
                whole.weight,
                column,
                page,
            )
        )
    return lines
