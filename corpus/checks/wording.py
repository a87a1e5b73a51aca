"""Words as the checks compare them: lower case, singular, small words apart."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_SMALL = word_set(
    "a an and are as at be been by can could do does for from has have how i if in into is it its "
    "my of on or our so should that the their them there these they this those to we were what "
    "when where which who whom whose why will with would you your"
)
_GENERAL = word_set(
    "about additional additionally and answer asked article background basic brief certification "
    "conclusion curriculum description detail document exam faq fact final format frequently "
    "frequent for general glance guide handbook home important information introduction key more "
    "note of on other overview page program programme question quick reference section summary "
    "table the thought welcome"
)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, lower case and singular."""
    return tuple(singular(found.group().casefold()) for found in _WORD.finditer(text))


def content_words(text: str) -> tuple[str, ...]:
    """The words that carry meaning."""
    return tuple(word for word in words(text) if word not in _SMALL)


@lru_cache(maxsize=16_384)  # each word of a text is looked at by several checks
def singular(word: str) -> str:
    """The word without a plural ending or a possessive one."""
    word = word.replace("’", "'").removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def is_general(title: str, subject: Iterable[str] = ()) -> bool:
    """Whether a heading narrows nothing down: "Overview", "FAQ", or the document's own subject."""
    return set(words(title)) <= _GENERAL | set(subject)


def contains(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether the words of `part` stand in `whole` one after the other; never an empty part."""
    size = len(part)
    return size > 0 and any(
        tuple(whole[start : start + size]) == tuple(part) for start in range(len(whole) - size + 1)
    )


def quoted(names: Iterable[str]) -> str:
    """Names for a sentence: “one”, “two” and “three”; of more than six the first six."""
    marked = [f"“{name}”" for name in names]
    if len(marked) > 6:
        marked = [*marked[:6], f"{len(marked) - 6} more"]
    return " and ".join(filter(None, (", ".join(marked[:-1]), marked[-1])))
