"""Words whose characters a wrong encoding has spoilt on the way here: "donâ€™t" for "don’t"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from string import ascii_letters, digits

from ..finding import Finding, finding, place
from ..guide import Guide

_SUSPECT = re.compile(r"[^\x00-\x7f]{2,200}|\ufffd")  # one character is always several once spoilt
_REACH = 40  # characters of a word on either side of them
_MOST = 50  # words of one guide: there is one cause for all of them
_LETTERS = f"{ascii_letters}{digits}"
_LOST = "\ufffd"


def broken_encoding(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each guide with words that were decoded wrongly, or have lost characters."""
    for guide in guides:
        spans = list(islice(_broken_words(guide.text), _MOST))
        if spans:
            yield _found(guide, spans)


def _broken_words(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the words, each once."""
    behind = 0
    for suspect in _SUSPECT.finditer(text):
        start, end = suspect.span()
        before = text[max(behind, start - _REACH) : start]
        start -= len(before) - len(before.rstrip(_LETTERS))
        after = text[end : end + _REACH]
        end += len(after) - len(after.lstrip(_LETTERS))
        if _is_broken(text[start:end]):
            yield start, end
            behind = end


def _is_broken(word: str) -> bool:
    return _LOST in word or _mended(word) != word


def _mended(word: str) -> str:
    """The word as it must have been; itself if nothing speaks for another encoding."""
    from ftfy import fix_encoding  # most guides have no word to ask about, and it loads slowly
    from ftfy.badness import is_bad

    return fix_encoding(word) if is_bad(word) else word


def _found(guide: Guide, spans: Sequence[tuple[int, int]]) -> Finding:
    told = list(dict.fromkeys(guide.text[start:end] for start, end in spans))
    words = "A word is" if len(told) == 1 else f"{len(told)} words are"
    readable = next((word for word in told if _LOST not in word), None)
    example = f"“{readable}” for “{_mended(readable)}”" if readable else f"“{told[0]}”"
    return finding(
        "broken_encoding",
        [guide.title, *sorted(told)],
        f"{words} spoilt by a wrong encoding, such as {example}; save the document as UTF-8 anew.",
        [place(guide, start, end) for start, end in spans],
    )
