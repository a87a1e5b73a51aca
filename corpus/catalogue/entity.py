"""A named thing of a guide."""

from dataclasses import dataclass

TOPIC = "topic"
"""The kind of a heading that repeats under several parents."""
SECTION = "section"
"""The kind of a heading that no heading but the title stands over."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing: what the guide calls it, what it says of it, and where.

    Attributes:
        name: As the guide writes it where it first lists it.
        kind: In the guide's own words: a column's or parent heading's title, a label, or TOPIC or
            SECTION.
        document: Name of the document in the library.
        start, end: Span of the name there; of the whole row or item if markup divides the name.
        category: What kind the guide's words mean ("level", "role", …), or "" if they do not say.
        aliases: Other ways in which the guide writes the name, sorted.
        attributes: What the guide's tables, headings and labelled items say of the thing, each with
            the column title or label that says it. A title may repeat; prose is left out.

    """

    name: str
    kind: str
    document: str
    start: int
    end: int
    category: str = ""
    aliases: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
