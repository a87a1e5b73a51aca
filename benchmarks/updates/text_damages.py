"""Damage to a document as a whole: cut off, in the wrong encoding, its headings, its comments."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from .planting import Planted, around, cut, opening, places, put
from .source import Piece, Source

_SIGN = re.compile(r"(?<=[a-z] )[^\x00-\x7f]|(?<=[a-z])[^\x00-\x7f](?=[a-z])")
_TITLES = ("Lanterns and beacons", "Where ships are moored", "Rope work for beginners")


def truncated(source: Source, chance: Random) -> Planted | None:
    """The end of the file is missing."""
    at = chance.randrange(len(source.text) * 2 // 5, len(source.text) * 19 // 20)
    lost = [piece for piece in source.texts if piece.first > at]
    marks = tuple(opening(source.text[piece.first : piece.last]) for piece in lost)
    return Planted(source.text[:at], ("loses", *marks, *(piece.name for piece in lost)))


def encoding_broken(source: Source, chance: Random) -> Planted | None:
    """UTF-8 that was read as Windows-1252: everywhere, or in one part."""
    pieces = [
        piece for piece in source.texts if not source.text[piece.first : piece.last].isascii()
    ]
    if not pieces:
        return None
    if chance.random() < 0.5:
        return Planted(_misread(source.text), tuple(_broken(source, pieces)))
    piece = chance.choice(pieces)
    words = source.text[piece.first : piece.last]
    text = put(source.text, [(piece.first, piece.last, _misread(words))])
    return Planted(text, (piece.name, *_broken(source, [piece])))


def _broken(source: Source, pieces: Sequence[Piece]) -> Iterator[str]:
    """The words before each sign that is misread."""
    for piece, start, _ in places(source, pieces, _SIGN):
        yield around(source.text, start, start, piece.first, start)


def _misread(text: str) -> str:
    raw = text.encode("utf-8")
    return "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in raw)


def heading_renamed(source: Source, chance: Random) -> Planted | None:
    """A section has a title that says something else."""
    if not source.headings:
        return None
    piece, title = chance.choice(source.headings), chance.choice(_TITLES)
    text = put(source.text, [(piece.first, piece.last, title)])
    return Planted(text, (title, piece.name))


def heading_lost(source: Source, chance: Random) -> Planted | None:
    """A section has no heading any more, and so belongs to the one before."""
    if not source.headings:
        return None
    piece = chance.choice(source.headings)
    return Planted(cut(source.text, [(piece.start, piece.end)]), (piece.name,))


def text_commented_out(source: Source, chance: Random) -> Planted | None:
    """What stands below a heading is in a comment."""
    if source.guide.format == "text" or not source.bodies:
        return None
    body = chance.choice(source.bodies)
    words = source.text[body.first : body.last].strip("\n")
    if "<!--" in words:
        return None
    text = put(source.text, [(body.first, body.last, f"\n<!--\n{words}\n-->\n\n")])
    return Planted(text, (body.name, opening(words)))
