"""What two texts do not share, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

_WORDS = re.compile(r"\S+\s*|\s+")
_LONGEST = 4000  # words; a longer text is not compared
_ALIKE = 0.3  # share of the words; of texts less alike, all would be marked, which tells nothing


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words that are all shared with the other text, or all not."""

    text: str
    shared: bool


Runs = tuple[Run, ...]


def difference(old: str, new: str) -> tuple[Runs, Runs]:
    """The runs of the old text, and those of the new one; each side joins to its text again."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(before), len(after)) > _LONGEST:
        return unmarked(old), unmarked(new)
    steps = Indel.opcodes([word.strip() for word in before], [word.strip() for word in after])
    kept: tuple[set[int], set[int]] = (set(), set())
    for step in steps:
        if step.tag == "equal":
            kept[0].update(range(step.src_start, step.src_end))
            kept[1].update(range(step.dest_start, step.dest_end))
    if len(kept[0]) < _ALIKE * max(len(before), len(after)):
        return unmarked(old), unmarked(new)
    return _runs(before, kept[0]), _runs(after, kept[1])


def unmarked(text: str) -> Runs:
    """One run, nothing of which is marked as different."""
    return (Run(text, shared=True),)


def _runs(words: Sequence[str], kept: set[int]) -> Runs:
    return tuple(
        Run("".join(words[place] for place in places), shared)
        for shared, places in groupby(range(len(words)), key=kept.__contains__)
    )
