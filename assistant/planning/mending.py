"""Typos in what is said of plans: of the guide's words, and of those that ask for a plan."""

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index import Index

from ..language import Language
from ..spelling import mend
from .words import wish_words

_WORD = re.compile(r"[a-z]{4,}")
_LONG = 8  # letters of a word in which two slips are mended


def mended(text: str, index: Index, language: Language) -> str:
    """The text in small letters on one line, with the typos of both mended."""
    said = " ".join(text.lower().replace("’", "'").split())
    return mend(_WORD.sub(lambda word: _mended(word[0], index), said), index, language).lower()


def _mended(word: str, index: Index) -> str:
    if index.is_word(word) or index.knows(word):
        return word
    slips = 2 if len(word) >= _LONG else 1
    near = process.extractOne(word, wish_words().spelled, scorer=OSA.distance, score_cutoff=slips)
    return near[0] if near else word
