"""Something in a guide that its editor should look at, and where it stands."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .guide import Guide

FindingKind = Literal[
    "undefined_name",
    "outside_set",
    "missing_section",
    "wrong_count",
    "disagreement",
    "duplicate_question",
    "near_duplicate",
    "empty_section",
    "unclosed_comment",
    "broken_encoding",
    "truncated",
    "orders",
]


@dataclass(frozen=True, slots=True)
class Place:
    """A literal span of a document; `section` is its heading path, outermost first."""

    document: str
    section: tuple[str, ...]
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation for the editor.

    Attributes:
        id: Follows from the kind and the words concerned alone, so that it outlives edits of the
            text around them: what was acknowledged once stays acknowledged.
        sentence: What is wrong, for people.
        places: Where to look, in the order of the sentence; at least one.

    """

    id: str
    kind: FindingKind
    sentence: str
    places: tuple[Place, ...]


def finding(
    kind: FindingKind, about: Iterable[str], sentence: str, places: Iterable[Place]
) -> Finding:
    """A finding whose id follows from its kind and the words it is about."""
    words = "\n".join(" ".join(part.casefold().split()) for part in about)
    digest = hashlib.sha256(f"{kind}\n{words}".encode()).hexdigest()
    return Finding(digest[:10], kind, sentence, tuple(places))


def place(guide: Guide, start: int, end: int) -> Place:
    """The span with the headings over it."""
    return Place(guide.document, heading_path(guide, start), start, end, guide.text[start:end])


def heading_place(guide: Guide, start: int) -> Place:
    """The line at `start`: that of a heading."""
    end = guide.text.find("\n", start)
    return place(guide, start, len(guide.text) if end < 0 else end)


def heading_path(guide: Guide, offset: int) -> tuple[str, ...]:
    """The headings over a character, outermost first."""
    before = bisect_right(guide.sections, offset, key=lambda section: section.start)
    for index in range(before - 1, -1, -1):
        if offset < guide.sections[index].end:
            return guide.sections[index].heading_path
    return ()
