"""What is planted in a document, and the means to do it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from .source import Piece, Source, sentences

_AROUND = 3  # words on each side of a damaged place that tell where it is
_OPENING = 5  # words of a sentence that tell which one it is

_STOP = re.compile(r"(?<=[.:!?])\s")


@dataclass(frozen=True, slots=True)
class Planted:
    """A new edition, and phrases one of which a reason has to have to name the right place."""

    text: str
    marks: tuple[str, ...]


Planter = Callable[[Source, Random], Planted | None]


def cut(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text without some spans."""
    return put(text, ((start, end, "") for start, end in spans))


def put(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """The text with other words in the place of some spans, which do not overlap."""
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def changed(source: Source, piece: Piece, start: int, end: int, words: str) -> Planted:
    """A few words of a piece in the place of others."""
    text = put(source.text, [(start, end, words)])
    stop = piece.last + len(words) - (end - start)
    marks = (
        around(source.text, start, end, piece.first, piece.last),
        around(text, start, start + len(words), piece.first, stop),
        opening(source.text[_sentence(source, piece, start) : piece.last]),
        piece.name,
    )
    return Planted(text, marks)


def around(text: str, start: int, end: int, low: int, high: int) -> str:
    """The words of a span, with a few on each side within its sentence and a larger span."""
    before = " ".join(_STOP.split(text[low:start])[-1].split()[-_AROUND:])
    after = " ".join(_STOP.split(text[end:high])[0].split()[:_AROUND])
    glue = "" if text[end : end + 1].strip() else " "
    return f"{before} {text[start:end]}{glue}{after}"


def opening(text: str) -> str:
    """The first words of a text, by which a reader knows it again."""
    return " ".join(re.sub(r"<[^<>]{0,500}>|\|", " ", text).split()[:_OPENING])


def places(
    source: Source, pieces: Sequence[Piece], pattern: re.Pattern[str]
) -> list[tuple[Piece, int, int]]:
    """Where a pattern stands in the words of pieces, tags and addresses left out."""
    found = []
    for piece in pieces:
        for match in pattern.finditer(source.text, piece.first, piece.last):
            if not _in_markup(source.text, piece.first, match.start()):
                found.append((piece, *match.span()))
    return found


def _sentence(source: Source, piece: Piece, offset: int) -> int:
    starts = [start for start, end in sentences(source, piece) if start <= offset < end]
    return starts[0] if starts else piece.first


def _in_markup(text: str, low: int, offset: int) -> bool:
    before = text[low:offset]
    return any(before.count(begin) > before.count(end) for begin, end in ("<>", "()", "[]", "{}"))
