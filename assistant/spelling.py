"""Mends what was typed in haste: shorthand, and typos of the guide's own words."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index import Index

from .language import Language

_WORD = re.compile(r"[^\W\d_]{4,}")
_KEPT = 4096  # words of a build
_SHORT = re.compile(r"(?<![\w'’./@-])(?<!\d )[a-z]\w{0,6}(?![\w'’/@-]|\.\w)", re.IGNORECASE)


def mend(text: str, index: Index, language: Language) -> str:
    """The question with shorthand spelled out, and typos replaced by the guide's words they mean.

    Shorthand is spelled out unless the guide has it as a word. An unknown word is left alone if
    English has it (the embedder's own word list says so), or if no word of the guide is within one
    typing error (two in words of eight letters).
    """

    def mended(match: re.Match[str]) -> str:
        word = match[0].lower()
        if word in language.function_words or index.knows(word) or index.is_word(word):
            return match[0]
        return _spelling(index)(word) or match[0]

    def spelled_out(match: re.Match[str]) -> str:
        word = match[0].lower()
        return match[0] if index.knows(word) else language.shorthand.get(word, match[0])

    return _WORD.sub(mended, _SHORT.sub(spelled_out, text))


# By builds that are in use: one that is live no more is not kept for what was misspelt of it.
_spellings: WeakKeyDictionary[Index, Callable[[str], str | None]] = WeakKeyDictionary()


def _spelling(index: Index) -> Callable[[str], str | None]:
    """What gives the word of a build that an unknown one means, for as long as it is open."""
    found = _spellings.get(index)
    if found is None:
        found = lru_cache(maxsize=_KEPT)(partial(_nearest, index.vocabulary()))
        _spellings[index] = found
    return found


def _nearest(vocabulary: Mapping[str, int], word: str) -> str | None:
    slips = 2 if len(word) >= 8 else 1
    near = process.extract(
        word,
        [known for known in vocabulary if abs(len(known) - len(word)) <= slips and len(known) > 3],
        scorer=OSA.distance,
        score_cutoff=slips,
        limit=5,
    )
    # Typists rarely miss the first letter, and mean a common word more often than a rare one.
    best = sorted(
        near, key=lambda found: (found[1], found[0][0] != word[0], -vocabulary[found[0]], found[0])
    )
    return best[0][0] if best else None
