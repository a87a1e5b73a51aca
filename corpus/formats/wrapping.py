"""Hard-wrapped text: whether a file is wrapped, at which width, and which lines belong together.

A line break is soft when it only obeys the width. The sure sign is a next line that begins in
lower case; the width is learnt from the lines before such breaks, so any width works.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.questions import (
    answer_prefix,
    ends_as_question,
    opens_as_question,
    question_prefix,
)

from .lines import Line

_SENTENCE_ENDS = (".", "!", "?", ":", ";", "。", "…")
_LONGEST_TITLE = 72  # characters


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a file is wrapped.

    Attributes:
        width: Characters in the longest lines.
        is_greedy: Each line holds as many words as fit, so that a line with room left ends a block.
        wraps_titles: Headings may be wrapped like paragraphs: no line is longer.
        repeated: Lines that come back; nothing carries on with one of them.
    """

    width: int
    is_greedy: bool
    wraps_titles: bool
    repeated: frozenset[str]


def find_wrapping(lines: Sequence[Line]) -> Wrapping | None:
    """How the file is wrapped, or None if a line is a paragraph."""
    breaks = 0
    soft: list[
        tuple[int, int]
    ] = []  # length of a line that is surely wrapped, and of the next word
    for line, following in pairwise(lines):
        if line.kind in ("text", "item") and following.kind == "text":
            breaks += 1
            if following.text[0].islower():
                soft.append((_length(line), len(_first_word(following))))
    if len(soft) < max(1, 0.25 * breaks):
        return None
    lengths = sorted(length for length, _ in soft)
    width = lengths[int(len(lengths) * 0.97)]
    if width < 20 or lengths[len(lengths) // 2] < 0.7 * width:
        return None
    texts = Counter([line.text for line in lines if line.kind in ("text", "item")])
    greedy = sum(length + 1 + word >= width for length, word in soft) >= 0.97 * len(soft)
    return Wrapping(
        width,
        greedy,
        greedy and max(map(len, texts)) <= width + 1,
        frozenset(text for text, count in texts.items() if count > 1),
    )


def joins(block: Sequence[Line], following: Line, after: Line | None, wrapping: Wrapping) -> bool:
    """Whether `following` carries on the paragraph or item that `block` began.

    `after` is the line behind `following`, which tells a heading from a first line.
    """
    if not block or following.kind != "text" or block[0].kind not in ("text", "item"):
        return False
    line = block[-1]
    if following.text[0].islower():
        return True
    if _begins_block(following, wrapping) or _is_closed_question(block):
        return False
    if not _fills(line, following, wrapping) or _length(line) > 1.1 * wrapping.width:
        return False
    if _is_title(block):
        return wrapping.wraps_titles and _ends_title(line, following, after, wrapping)
    if line.text.endswith(_SENTENCE_ENDS):
        return not _is_short_title(following, after, wrapping)
    return True


def joined(lines: Sequence[Line]) -> str:
    """The words of the lines as one; a word divided at its hyphen is made whole again."""
    words = lines[0].text
    if len(lines) == 1:
        return " ".join(words.split())
    for line in lines[1:]:
        divided = words.endswith("-") and words[-2:-1].isalpha() and line.text[0].islower()
        words += line.text if divided else f" {line.text}"
    return " ".join(words.split())


def _length(line: Line) -> int:
    return line.indent + len(line.text)


def _first_word(line: Line) -> str:
    return line.text.split(maxsplit=1)[0]


def _fills(line: Line, following: Line, wrapping: Wrapping) -> bool:
    """Whether the next word did not fit; balanced wrapping leaves a sixth of the width free."""
    least = wrapping.width if wrapping.is_greedy else 0.83 * wrapping.width
    return _length(line) + 1 + len(_first_word(following)) > least


def _begins_block(line: Line, wrapping: Wrapping) -> bool:
    if line.text in wrapping.repeated:
        return True
    return question_prefix(line.text) > 0 or answer_prefix(line.text) > 0


def _is_closed_question(block: Sequence[Line]) -> bool:
    return ends_as_question(block[-1].text) and opens_as_question(block[0].words)


def _is_title(block: Sequence[Line]) -> bool:
    line = block[0]
    if len(block) > 1 or line.kind != "text" or line.text.endswith((*_SENTENCE_ENDS, ",")):
        return False
    long_words = [word for word in line.text.split() if len(word) > 3 and word[0].isalpha()]
    return len(long_words) > 1 and all(word[0].isupper() for word in long_words)


def _ends_title(line: Line, following: Line, after: Line | None, wrapping: Wrapping) -> bool:
    """Whether a title goes on in the next line, which then is short and its last."""
    if len(line.text) + len(following.text) > _LONGEST_TITLE:
        return False
    return after is None or after.kind != "text" or not _fills(following, after, wrapping)


def _is_short_title(line: Line, after: Line | None, wrapping: Wrapping) -> bool:
    if ends_as_question(line.text):
        return opens_as_question(line.text)
    if line.text.endswith((*_SENTENCE_ENDS, ",")):
        return False
    return (
        after is None
        or after.kind != "text"
        or not _fills(line, after, wrapping)
        or _is_title([line])
    )
