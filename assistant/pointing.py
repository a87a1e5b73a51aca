"""What of a list in the last reply a follow-up points at: "the second one", "the online one"."""

import re
from collections.abc import Sequence

from index import words

from .language import Language

_THE_ONE = re.compile(r"\bthe (\w{4,}) (?:one|option)\b", re.IGNORECASE)
_EMPTY = {"and", "what", "about", "is", "it", "the"}


def item_meant(lowered: str, listed: Sequence[str], language: Language) -> str | None:
    """The listed item that a text points at by its place or by a word of it, or None."""
    found = language.ordinal.search(lowered)
    labelled = _labelled(lowered, listed)
    if labelled is not None:
        return labelled
    if not found or not listed:
        return None
    place = language.ordinals[found[1]]
    if place > len(listed):
        return None
    return listed[place - 1 if place > 0 else place].split(":", 1)[0].strip(" .*")


def before_pointer(lowered: str, language: Language) -> str:
    """What stands before "the second one" in a text; "" where nothing points by place."""
    found = language.ordinal.search(lowered)
    return lowered[: found.start()] if found and not _THE_ONE.search(lowered) else ""


def asked_about(bare: str, item: str, language: Language) -> str:
    """The question with the item in the pointer's place; a pointer alone asks what it is."""
    rest = words(_THE_ONE.sub("", language.ordinal.sub("", bare.lower())))
    if not set(rest) - _EMPTY:
        return f"What is {item}?"
    pointer = language.ordinal if language.ordinal.search(bare.lower()) else _THE_ONE
    return pointer.sub(lambda _: item, bare, count=1)


def _labelled(lowered: str, listed: Sequence[str]) -> str | None:
    """The listed item that "the leadership one" points at."""
    found = _THE_ONE.search(lowered)
    if not found:
        return None
    fits = [item for item in listed if found[1] in item.lower()]
    return fits[0].split(":", 1)[-1].strip(" .*") if len(fits) == 1 else None
