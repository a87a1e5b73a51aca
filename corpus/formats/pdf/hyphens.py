"""Joining the lines of a paragraph: which hyphens at a line's end belong to the word."""

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LAST_PART = re.compile(r"([^\W_]+)[-\u2010\xad]$")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 40


class Vocabulary:
    """The words of a document that stand within a line, hyphens included."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            words = _WORD.findall(line.lower())
            self._words.update(words[:-1] if line.endswith(("-", "\u2010", "\xad")) else words)

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether "before-" at a line's end and "after" on the next make "before-after".

        A word seen elsewhere in the document decides; without one, two parts that are words each
        keep the hyphen, and anything else is one word parted to fit the line.
        """
        before, after = before.lower(), after.lower()
        if before + after in self._words:
            return False
        if f"{before}-{after}" in self._words:
            return True
        return before in self._words and after in self._words


def join_lines(lines: Sequence[str], vocabulary: Vocabulary) -> tuple[str, list[int]]:
    """The text of a paragraph, and the offset in it at which each line begins."""
    text, starts = "", list[int]()
    for line in lines:
        if text:
            text = _link(text, line, vocabulary)
        starts.append(len(text))
        text += line
    return text.removesuffix("\xad"), starts


def _link(before: str, after: str, vocabulary: Vocabulary) -> str:
    """The text so far, ready for the next line to be set right behind it."""
    parted = _LAST_PART.search(before[-_LONGEST_WORD:])
    if parted:
        word = _FIRST_PART.match(after[:_LONGEST_WORD])
        if before[-1] == "\xad":
            return before[:-1]
        if word is None or not word[0][0].islower() or vocabulary.keeps_hyphen(parted[1], word[0]):
            return before
        return before[:-1]
    if before[-1] == "/" or (_is_ideograph(before[-1]) and _is_ideograph(after[:1])):
        return before
    return before + " "


def _is_ideograph(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
