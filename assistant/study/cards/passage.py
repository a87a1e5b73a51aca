"""Which sentences of a text answer a question, as a span of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus import Guide, sentence_spans
from index import stem, words

from ...language import english
from .wordings import wordings

_LONGEST = 60  # words of an answer
_FEWEST = 4  # words of a sentence that can be an answer alone
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
    for low, high in zip(bounds, bounds[1:], strict=False):
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
    """The pieces that answer: neighbours, at most sixty words; none where that cannot be.

    What asks for reasons or ways is answered by all of a short text, what asks for yes or no by its
    beginning, the rest from the sentence on that shares most words with the question.
    """
    if not told:
        return ()
    if any(piece.is_item for piece in told):
        return told if _length(told) <= _LONGEST else ()
    if wordings().explaining.fullmatch(question.strip()):
        return told if _length(told) <= _LONGEST else _reaching(told, _best(question, told))
    first = 0 if english().yes_no.search(question.lower()) else _best(question, told)
    return _reaching(told, first)


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


def _best(question: str, told: Sequence[Piece]) -> int:
    asked = content(question)
    shared = [len(asked & content(piece.text)) for piece in told]
    return max(range(len(told)), key=lambda place: (shared[place], -place))


def _reaching(told: Sequence[Piece], first: int) -> Sequence[Piece]:
    """From a piece on, with the one before if it leans on that, as many as it takes."""
    while first > 0 and wordings().leaning.fullmatch(told[first].text):
        first -= 1
    last = first + 1
    while last < len(told) and _length(told[first:last]) < _FEWEST:
        last += 1
    found = told[first:last]
    return found if _length(found) <= _LONGEST else ()


def _length(told: Sequence[Piece]) -> int:
    return sum(len(piece.text.split()) for piece in told)
