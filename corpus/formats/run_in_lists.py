"""Lists that were never marked up as such: of lines, or run through a paragraph.

"Please: 1. log in. 2. Choose a date. 3. Confirm."
"""

import re

from .decoding import clean

_LISTED = re.compile(r"\n[ \t]{0,40}(?=(?:[-•*–▪◦]|\d{1,2}[.)])[ \t]+\S)")
_FIRST = re.compile(r":\s{1,9}(?=1[.)]\s)")
_NEXT = re.compile(r"(?<=[.!?;])\s{1,9}(?=(\d{1,2})[.)]\s{1,9}\S)")


def unmarked_list(words: str, text: str) -> list[str]:
    """The lines of a list that a paragraph is, else nothing; `text` is its `words` folded."""
    lines = _LISTED.split(clean(words).strip()) if "\n" in words else []
    return lines if len(lines) > 2 else _run_in_items(text)


def _run_in_items(text: str) -> list[str]:
    """The introduction, which ends in a colon, and the items with their numbers; else nothing.

    The numbers must rise by one; a number may come twice, as authors do.
    """
    first = _FIRST.search(text)
    if not first:
        return []
    cuts = [(first.start() + 1, first.end())]
    number = 1
    for found in _NEXT.finditer(text, first.end()):
        if int(found[1]) in (number, number + 1):
            number = int(found[1])
            cuts.append(found.span())
    if number < 2:
        return []
    ends = [*(start for start, _ in cuts), len(text)]
    starts = [0, *(end for _, end in cuts)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
