"""Hard-wrapped text: whether a file is wrapped, at which width, and which lines belong together.

A line break is soft when it only obeys the width. The sure sign is a next line that begins in
lower case; the width is learnt from the lines before such breaks, so any width works.
"""

from collections.abc import Sequence
from itertools import pairwise

from corpus.questions import (
    answer_prefix,
    ends_as_question,
    opens_as_question,
    question_prefix,
)

from .lines import Line

_SENTENCE_ENDS = (".", "!", "?", ":", ";", "。", "…")


def wrap_width(lines: Sequence[Line]) -> int:
    """Width in characters at which the file is wrapped; 0 if a line is a paragraph."""
    breaks = soft = 0
    lengths = []
    for line, following in pairwise(lines):
        if line.kind in ("text", "item") and following.kind == "text":
            breaks += 1
            if following.text[0].islower():
                soft += 1
                lengths.append(len(line.text) + line.indent)
    if not soft or soft / breaks < 0.25:
        return 0
    lengths.sort()
    width = lengths[int(len(lengths) * 0.97)]
    return width if width >= 20 and lengths[len(lengths) // 2] >= 0.7 * width else 0


def joins(block: Sequence[Line], following: Line, after: Line | None, width: int) -> bool:
    """Whether `following` carries on the paragraph or item that `block` began.

    `after` is the line behind `following`, which tells a heading from a first line.
    """
    if following.kind != "text" or block[0].kind not in ("text", "item"):
        return False
    line = block[-1]
    if following.text[0].islower():
        return True
    if question_prefix(following.text) or answer_prefix(following.text):
        return False
    if not _fills(line, following, width) or len(line.text) + line.indent > 1.1 * width:
        return False
    if _is_closed_question(block) or _is_title(block):
        return False
    if line.text.endswith(_SENTENCE_ENDS):
        return not _is_short_title(following, after, width)
    return True


def _fills(line: Line, following: Line, width: int) -> bool:
    first_word = following.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(first_word) > 0.83 * width


def _is_closed_question(block: Sequence[Line]) -> bool:
    return ends_as_question(block[-1].text) and opens_as_question(block[0].words)


def _is_title(block: Sequence[Line]) -> bool:
    line = block[0]
    if len(block) > 1 or line.kind != "text" or line.text.endswith((*_SENTENCE_ENDS, ",")):
        return False
    long_words = [word for word in line.text.split() if len(word) > 3 and word[0].isalpha()]
    return len(long_words) > 1 and all(word[0].isupper() for word in long_words)


def _is_short_title(line: Line, after: Line | None, width: int) -> bool:
    if ends_as_question(line.text):
        return opens_as_question(line.text)
    if line.text.endswith((*_SENTENCE_ENDS, ",")):
        return False
    return (
        after is None or after.kind != "text" or not _fills(line, after, width) or _is_title([line])
    )
