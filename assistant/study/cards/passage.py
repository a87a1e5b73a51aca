"""Which sentences of a text answer a question, as a span of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from corpus import Guide, sentence_spans
from index import stem, words

from ...language import english
from .wordings import wordings

_LONGEST = 60  # words of an answer
_FEWEST = 4  # words that can be an answer
_ENOUGH = 12  # words from which on what asks for more than a number is answered
_ITEM = re.compile(r"^[ \t]*(?:[-*+•▪◦–]|\d{1,2}[.)])[ \t]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or list item of a text: its words for people, and where it stands."""

    text: str
    start: int
    end: int
    is_item: bool = False


def pieces(guide: Guide, start: int, end: int) -> list[Piece]:
    """The sentences and list items of a span."""
    found: list[Piece] = []
    items = [match.start() for match in _ITEM.finditer(guide.text, start, end)]
    bounds = [start, *(place for place in items if place > start), end]
    for low, high in pairwise(bounds):
        is_item = low in items
        spans = [(low, high)] if is_item else list(sentence_spans(guide.text, low, high))
        for first, last in spans:
            text = guide.readable(first, last)
            if is_item:
                text = _ITEM.sub("", text)
            if any(map(str.isalnum, text)):
                found.append(Piece(text, first, last, is_item))
    return found


def answering(question: str, told: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces that answer, from the first on: at most sixty words; none where that cannot be.

    What asks for reasons or ways is answered by all of a short text, and so is what lists steps;
    what asks for yes or no, a number or a time by the first sentence; the rest by a few words more.
    """
    if any(piece.is_item for piece in told):
        return told if _length(told) <= _LONGEST else ()
    if wordings().fits("explaining", question.strip()) and _length(told) <= _LONGEST:
        return told
    decided = wordings().fits("decided", told[0].text) if told else False
    brief = wordings().fits("counting", question) or (
        decided and english().yes_no.search(question.lower()) is not None
    )
    enough = _FEWEST if brief else _ENOUGH
    last = 1
    while last < len(told) and _length(told[:last]) < enough:
        last += 1
    return told[:last] if _length(told[:last]) <= _LONGEST else ()


@lru_cache(maxsize=20_000)
def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry its subject."""
    return frozenset(stem(word) for word in words(text) if word not in english().function_words)


def joined(found: Sequence[Piece]) -> str:
    """The words of pieces: sentences in a row, items on a line each."""
    text = ""
    for piece in found:
        if text:
            text += "\n" if piece.is_item else " "
        text += piece.text
    return text


def _length(told: Sequence[Piece]) -> int:
    return sum(len(piece.text.split()) for piece in told)
