"""The paragraphs and list items of an FAQ's answer, which a guide keeps as one text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus import Faq, Guide

_MARKER = re.compile(
    r"[ \t]*(?:[-*+•▪◦‣·–—●○■□➢✓✔]|(?P<number>\(?(?:\d{1,3}|[a-z]|[A-Z])[.)]))[ \t]+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or, if `is_item`, a list item; `words` are without its marker."""

    is_item: bool
    start: int
    end: int
    words: str


def answer_parts(guide: Guide, faq: Faq) -> tuple[Part, ...]:
    """The parts of an answer, in order; one where they would not say just what it says."""
    parts = tuple(_parts(guide, faq.answer_start, faq.end))
    if _letters("".join(part.words for part in parts)) == _letters(faq.answer):
        return parts
    return (Part(False, faq.answer_start, faq.end, faq.answer),)


def number_at(guide: Guide, start: int) -> str:
    """The number or letter, as "2.", of the list item that begins there; "" for a bullet."""
    marker = _MARKER.match(guide.text, start)
    return (marker["number"] or "") if marker else ""


def _parts(guide: Guide, start: int, end: int) -> Iterator[Part]:
    opening: int | None = None
    place = start
    for line in guide.text[start:end].splitlines(keepends=True):
        begins = _MARKER.match(line) or not line.strip()
        if begins and opening is not None:
            yield _part(guide, opening, place)
            opening = None
        if opening is None and line.strip():
            opening = place
        place += len(line)
    if opening is not None:
        yield _part(guide, opening, end)


def _part(guide: Guide, start: int, end: int) -> Part:
    end = start + len(guide.text[start:end].rstrip())
    marker = _MARKER.match(guide.text, start, end)
    words = guide.readable(marker.end() if marker else start, end)
    return Part(marker is not None, start, end, words)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text)
