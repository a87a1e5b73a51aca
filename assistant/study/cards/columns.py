"""How the title of a column is said within a question."""

from ...language import english
from ...repertoire.speech import Speech, is_plural
from .wordings import wordings

_MOST_WORDS = 6


def asking(title: str, thing: str, speech: Speech) -> str:
    """The question for what a column says of a thing."""
    said, words = speech.lowered(title), wordings()
    if words.for_whom.fullmatch(said):
        return words.worded("cell_for", thing=thing)
    if not is_noun(said):
        return words.worded("cell_title", title=title, thing=thing)
    done = words.done.fullmatch(said)
    if done is not None:
        return words.worded("cell_done", column=done[1], done=done[2], thing=thing)
    return words.worded("cells" if is_plural(said) else "cell", column=said, thing=thing)


def asking_back(title: str, value: str, kind: str, speech: Speech) -> str:
    """The question for the thing that has a value in a column."""
    said, words = speech.lowered(title), wordings()
    if words.for_whom.fullmatch(said):
        return words.worded("which_for", kind=kind, value=value)
    if is_noun(said) and not is_plural(said) and not words.done.fullmatch(said):
        return words.worded("which", kind=kind, value=value, column=said)
    return words.worded("which_title", kind=kind, value=value, title=title)


def is_noun(said: str) -> bool:
    """Whether a title may be a noun: "Skills covered", but not "What you get"."""
    spoken = said.lower().split()
    small = english().function_words
    return 0 < len(spoken) <= _MOST_WORDS and small.isdisjoint((spoken[0], spoken[-1]))
