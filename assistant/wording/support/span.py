"""What a sentence may rest on: a quoted span, and what stands around it in the guide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """One quoted span of an answer.

    Attributes:
        mark: The number by which a sentence cites it.
        text: The literal quote; a table row as `| cell | cell |`, several on lines of their own.
        headings: Of the place it stands in, outermost first, and the title of its document.
        columns: The titles of the columns, where the text is rows of a table.

    """

    mark: int
    text: str
    headings: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
