"""Words as they are compared between editions: case and typography make no difference."""

import re
import unicodedata
from collections.abc import Iterable

_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?![\d,])|[^\W_]+|[%$€£]|(?<=\S)\+")


def fold(text: str) -> tuple[str, ...]:
    """The words of a text: no case, ligatures, quotes, dashes or other punctuation.

    Signs that change what a number or a name says ("25%", "$10", "C++") are words too; the plus
    before a list's item is none.
    """
    folded = unicodedata.normalize("NFKC", text.replace(_SOFT_HYPHEN, "")).casefold()
    return tuple(word.replace(",", "") for word in _WORD.findall(folded))


def join(words: Iterable[str]) -> str:
    """One string that is equal for texts of the same characters, wherever their spaces fall.

    A line break may divide a word or swallow a space; but "2-3" is never "23".
    """
    joined: list[str] = []
    for word in words:
        if joined and joined[-1][-1].isdigit() and word[0].isdigit():
            joined.append(" ")
        joined.append(word)
    return "".join(joined)
