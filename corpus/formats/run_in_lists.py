"""Numbered lists that lost their lines: "Please: 1. log in. 2. Choose a date. 3. Confirm."."""

import re

_FIRST = re.compile(r":\s{1,9}(?=1[.)]\s)")
_NEXT = re.compile(r"(?<=[.!?;])\s{1,9}(?=(\d{1,2})[.)]\s{1,9}\S)")


def run_in_items(text: str) -> list[str]:
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
