"""A part of a guide that somebody can ask for."""

from dataclasses import dataclass
from typing import Literal

PartKind = Literal["faq", "row", "step", "list", "section"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a guide.

    Attributes:
        kind: A "step" is a list item with a label, a "section" the running text below a heading.
        section: Heading path, the guide's title left out unless it is all there is.
        label: What the guide calls the part: the question, the name in the row, the item's label,
            the line that introduces the list, or "".
        quotes: Its sentences, its items, or its row: together all of its words.
        start, end: Its span in the guide's text.
        asked: Title of the column that is asked for in a row, or "".
        told: What a right answer says: the cell asked for, what stands behind the label, or "".

    """

    kind: PartKind
    section: tuple[str, ...]
    label: str
    quotes: tuple[str, ...]
    start: int
    end: int
    asked: str = ""
    told: str = ""
