"""What a request for a page of a guide asks for, as far as it can be read."""

import re
from dataclasses import dataclass

from starlette.datastructures import QueryParams

from .address import Span

MOST_MARKS = 50
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)
_NUMBER = re.compile(r"\d{1,6}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """A place in a guide; `build` is the one that the marks are of, "" for whichever is live."""

    marks: tuple[Span, ...]
    section: str
    number: int
    build: str


def asked(query: QueryParams) -> Asked:
    """The place asked for; what cannot be read is left out."""
    spans = (_SPAN.fullmatch(mark) for mark in query.getlist("mark")[:MOST_MARKS])
    marks = [(int(span[1]), int(span[2])) for span in spans if span]
    part = query.get("part", "")
    return Asked(
        marks=tuple((start, end) for start, end in marks if start < end),
        section=query.get("section", ""),
        number=int(part) if _NUMBER.fullmatch(part) else 1,
        build=query.get("build", ""),
    )
