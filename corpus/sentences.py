"""Sentence boundaries, as spans of the literal text."""

import re
from collections.abc import Iterator

_BOUNDARY = re.compile(
    r"(?P<stop>[.!?…]['\"”’)\]*_]{0,3})(?=\s+['\"“‘(\[*_]{0,3}[^\Wa-z_])|(?P<gap>\n[ \t]*\n)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|cf|approx|incl|nos|[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|[Ss]t|[Ff]ig|pp?)|\b[A-Z])\.$"
)


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences in text[start:end], white space around them left out.

    A sentence ends at a full stop, question or exclamation mark before white space and a capital
    letter or a digit, or at an empty line; common abbreviations and initials do not end one.
    """
    end = len(text) if end is None else end
    low = start
    for boundary in _BOUNDARY.finditer(text, start, end):
        high = boundary.end() if boundary["stop"] else boundary.start()
        if boundary["stop"] and _ABBREVIATION.search(text[max(low, high - 12) : high]):
            continue
        if trimmed := _trim(text, low, high):
            yield trimmed
        low = boundary.end()
    if trimmed := _trim(text, low, end):
        yield trimmed


def _trim(text: str, low: int, high: int) -> tuple[int, int] | None:
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    return (low, high) if low < high else None
