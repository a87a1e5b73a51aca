"""The noun that a question asks for: "which city …", "how many seats …", "the passing score of …".

What a question asks for weighs more than its other words: a passage that shares all but this one
is about the same thing and answers something else. A few patterns over the words are enough; where
they find nothing, nothing is concluded.
"""

from collections.abc import Sequence

from index import stem

from .language import Language

_MANY = {"many", "much"}
_OPEN = {"is", "are", "was", "were", "the", "a", "an", "s", "sort", "kind", "type", "of", "exactly"}
_NAMING = {"name", "names", "number", "amount", "list", "kind", "type", "sort"}
_ONES = {"one", "ones"}
_LONGEST = 4  # words before the noun: "which minimum passing score"


def asked_for(words: Sequence[str], language: Language) -> frozenset[str]:
    """Stems of the noun phrases asked for, their last words; empty where none is recognised."""
    found = (
        noun
        for place, word in enumerate(words)
        if (start := _start(words, place, word, language)) is not None
        and (noun := _noun(words, start, language)) is not None
    )
    return frozenset(stem(noun) for noun in found)


def _start(words: Sequence[str], place: int, word: str, language: Language) -> int | None:
    """Where the noun phrase after a question word begins, or None."""
    after = words[place + 1] if place + 1 < len(words) else ""
    if word == "how" and after in _MANY:
        return place + 2
    if word in language.asking:
        return place + 1
    return None


def _noun(words: Sequence[str], start: int, language: Language) -> str | None:
    """The last word of the phrase from `start` on, before the next word without content."""
    low = start
    while low < len(words) and (words[low] in _OPEN or words[low] in _NAMING):
        low += 1
    high = low
    while high < min(len(words), low + _LONGEST) and words[high] not in language.function_words:
        high += 1
    found = words[high - 1] if high > low else ""
    return found if found and found not in _ONES else None
