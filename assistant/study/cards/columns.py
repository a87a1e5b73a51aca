"""How the title of a column is said within a question."""

import re

from ...language import english
from ...repertoire.speech import Speech, is_plural
from .wordings import wordings

_MOST_WORDS = 5
_SAYABLE = re.compile(r"[\w’'. -]+")


def asking(title: str, thing: str, cell: str, speech: Speech) -> str:
    """The question for what a column says of a thing, which is in the cell."""
    said, words = speech.lowered(title), wordings()
    if words.fits("for_whom", said):
        return words.worded("cell_for", thing=thing)
    if not is_noun(said):
        return words.worded("cell_title", title=title, thing=thing)
    done = words.patterns["done"].fullmatch(said)
    if done is not None:
        name = "cell_done" if any(map(str.isalpha, cell)) else "cell_count"
        return words.worded(name, column=done[1], done=done[2], thing=thing)
    return words.worded("cells" if is_plural(said) else "cell", column=said, thing=thing)


def asking_back(title: str, value: str, kind: str, speech: Speech) -> str:
    """The question for the thing that has a value in a column."""
    said, words = speech.lowered(title), wordings()
    if words.fits("for_whom", said):
        return words.worded("which_for", kind=kind, value=value)
    if is_noun(said) and not is_plural(said) and not words.patterns["done"].fullmatch(said):
        return words.worded("which", kind=kind, value=value, column=said)
    return words.worded("which_title", kind=kind, value=value, title=title)


def is_noun(said: str) -> bool:
    """Whether a title may be a noun: "Skills covered", but not "What you get"."""
    spoken = said.lower().split()
    small = english().function_words
    return (
        0 < len(spoken) <= _MOST_WORDS
        and _SAYABLE.fullmatch(said) is not None
        and small.isdisjoint((spoken[0], spoken[-1]))
    )


def several(kind: str) -> str:
    """The plural of the word for a kind."""
    if kind.endswith("s"):
        return kind
    return f"{kind[:-1]}ies" if kind[-1:] == "y" and kind[-2:-1] not in "aeiou" else f"{kind}s"
