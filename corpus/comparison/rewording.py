"""Which words of a text were taken out and which put in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from .folding import fold, join

_MOST_WORDS = 10_000  # of a text that is looked at word by word


@dataclass(frozen=True, slots=True)
class Edit:
    """Consecutive words that are in both texts, in the old one alone, or in the new one alone."""

    kind: Literal["kept", "removed", "added"]
    words: tuple[str, ...]


def reword(old: str, new: str) -> Iterator[Edit]:
    """The steps from one text to another; case and typography alone are none.

    Kept words are given as the new text writes them. A text of over 10,000 words is replaced whole.
    """
    before, after = _words(old), _words(new)
    here, there = ([join(fold(word)) for word in side] for side in (before, after))
    if max(len(here), len(there)) > _MOST_WORDS:
        yield Edit("removed", before)
        yield Edit("added", after)
        return
    i = j = 0
    for start, begin, length in Indel.editops(here, there).as_matching_blocks():
        if i < start:
            yield Edit("removed", before[i:start])
        if j < begin:
            yield Edit("added", after[j:begin])
        if length:
            yield Edit("kept", after[begin : begin + length])
        i, j = start + length, begin + length


def _words(text: str) -> tuple[str, ...]:
    """The words between white space, each with the signs that stand alone after it."""
    words: list[str] = []
    for word in text.split():
        if words and not fold(word):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return tuple(words)
