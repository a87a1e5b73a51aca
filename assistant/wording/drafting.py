"""A chat model's text as sentences with marks, while it is still being written."""

import re

from corpus import sentence_spans

from ..answer import Sentence

_MARKS = r"(?:\s*\[\d{1,3}(?:\s*,\s*\d{1,3})*\])+"
_BEHIND_STOP = re.compile(rf"([.!?…])({_MARKS})(?=\s|$)")
_MARK = re.compile(r"\d{1,3}")
_MARKS_ANYWHERE = re.compile(_MARKS)
_ITEM = re.compile(r"(?m)^\s{0,8}(?:[-*•]|\d{1,2}[.)])\s+")
_UNFINISHED = re.compile(r"\s*\[[^\]]{0,12}$")


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences and list items of a draft, each with the marks that the model gave it.

    What stands after the last full stop is the last sentence, finished or not.
    """
    # The marks go before the full stop, so that they belong to the sentence that they follow.
    moved = _BEHIND_STOP.sub(r"\2\1", _UNFINISHED.sub("", text))
    found = []
    for line in moved.splitlines():
        bullet = _ITEM.match(line)
        rest = line[bullet.end() :] if bullet else line
        for start, end in sentence_spans(rest):
            if sentence := _sentence(rest[start:end], bullet=bool(bullet)):
                found.append(sentence)
    return tuple(found)


def _sentence(text: str, *, bullet: bool) -> Sentence | None:
    runs = _MARKS_ANYWHERE.findall(text)
    marks = dict.fromkeys(int(mark) for run in runs for mark in _MARK.findall(run))
    bare = " ".join(_MARKS_ANYWHERE.sub("", text).replace("*", "").split())
    return Sentence(bare, tuple(marks), bullet) if bare.strip(" .!?…-") else None
