"""Which words of a text were taken out and which put in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from .folding import fold, join


@dataclass(frozen=True, slots=True)
class Edit:
    """Consecutive words that are in both texts, in the old one alone, or in the new one alone."""

    kind: Literal["kept", "removed", "added"]
    words: tuple[str, ...]


def reword(old: str, new: str) -> Iterator[Edit]:
    """The steps from one text to another; case and typography alone are none.

    Kept words are given as the new text writes them.
    """
    before, after = _words(old), _words(new)
    steps = Indel.opcodes(*([join(fold(word)) for word in side] for side in (before, after)))
    for step in steps:
        if step.tag == "equal":
            yield Edit("kept", after[step.dest_start : step.dest_end])
        elif step.tag == "delete":
            yield Edit("removed", before[step.src_start : step.src_end])
        else:
            yield Edit("added", after[step.dest_start : step.dest_end])


def _words(text: str) -> tuple[str, ...]:
    """The words between white space, each with the signs that stand alone after it."""
    words: list[str] = []
    for word in text.split():
        if words and not fold(word):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return tuple(words)
