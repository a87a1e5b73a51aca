"""Cuts a block that is too long for one passage into pieces."""

import re
from collections.abc import Iterator, Sequence

from .guide import Guide
from .sentences import sentence_spans

LONGEST = 900
"""Characters of a passage, save for what must stay whole: a table row."""

_WORD = re.compile(r"\w+")


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of at most `LONGEST` characters that cover start:end, cut at sentence ends."""
    if end - start <= LONGEST:
        yield start, end
        return
    piece_start = piece_end = start
    for low, high in sentence_spans(text, start, end):
        if high - piece_start > LONGEST and piece_end > piece_start:
            yield piece_start, piece_end
            piece_start = low
        piece_end = high
        while piece_end - piece_start > LONGEST:  # one endless "sentence"
            cut = _word_end(text, piece_start, piece_start + LONGEST)
            yield piece_start, cut
            piece_start = cut
            while text[piece_start].isspace():
                piece_start += 1
    if piece_end > piece_start:
        yield piece_start, piece_end


def readings(guide: Guide, spans: Sequence[tuple[int, int]], plain: str) -> list[str]:
    """The words of each span; `plain` has the words of all, as the reader of the format gave them.

    A piece of markup may read otherwise than the whole, as a piece of a code block does. Where that
    would lose words the literal text is taken; the two of them where that lacks words, too, which
    markup divides ("un**like**ly").
    """
    told = [guide.readable(start, end) or guide.text[start:end] for start, end in spans]
    if guide.format != "markdown" or _has_words(told, plain):
        return told
    literal = [" ".join(guide.text[start:end].split()) for start, end in spans]
    if _has_words(literal, plain):
        return literal
    return [f"{one} {other}" for one, other in zip(told, literal, strict=True)]


def _has_words(texts: Sequence[str], plain: str) -> bool:
    return set(_WORD.findall(plain)).issubset(_WORD.findall(" ".join(texts)))


def _word_end(text: str, start: int, end: int) -> int:
    """Where the last whole word of text[start:end] ends; `end` if it is all one word."""
    spaces = max(text.rfind(space, start, end + 1) for space in " \n\t")
    return start + len(text[start:spaces].rstrip()) if spaces > start else end
