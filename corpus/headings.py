"""A heading before its depth is known."""

from typing import Literal, NamedTuple

Shape = Literal["none", "prose", "table", "questions"]


class Heading(NamedTuple):
    """A heading with what it directly holds.

    Attributes:
        level: 1 to 6 where the format gives it, 0 where it does not.
        body: What stands between it and the next heading.
        is_apart: Whether a blank line stands before it.

    """

    title: str
    level: int
    body: Shape
    is_apart: bool = False
