"""Which lines of a plain-text file are headings, although nothing marks them."""

import re
from collections.abc import Sequence

from corpus.questions import ends_as_question, is_bare_answer, opens_as_question, question_prefix

from .lines import Line
from .wrapping import joined

_NOT_AT_END = (".", ",", ";", "!", "…", "。", "-", "–", "—", "(")
_NUMBER = re.compile(r"(?:\d{1,3}\.){1,5}\d{1,3}\.?\s{1,6}\S|(?:\d{1,3}|[IVX]{1,6})\.\s{1,6}[A-Z]")
_HASHES = re.compile(r"(#{1,6})[ \t]{1,4}\S")
_MOST_CHARACTERS = 110
_MOST_WORDS = 16


def hash_level(line: Line) -> int:
    """1 to 6 for a line marked as in Markdown, which people do in text files too, else 0."""
    match = _HASHES.match(line.text)
    return len(match[1]) if match and not line.indent else 0


def underline_level(line: Line, following: Line) -> int:
    """1 or 2 for a line over a rule of "=" or "-" signs of about its own length, else 0."""
    sign = following.text[:1]
    if following.kind != "rule" or sign not in "=-~" or set(following.text) != {sign}:
        return 0
    if line.kind == "row" or not 0.5 < len(following.text) / len(line.text) < 2:
        return 0
    return 1 if sign == "=" else 2


def reads_as_headline(groups: Sequence[Sequence[Line]], index: int) -> bool:
    """Whether an unmarked line announces what follows it."""
    group = groups[index]
    line, text = group[0], joined(group)
    if line.indent > 8 or not _could_be_title(text) or _answers(groups, index):
        return False
    body, apart = _body(groups, index)
    if body is None:
        return False
    if text.endswith(":"):
        return _colon_announces(line, body, apart, text)
    if ends_as_question(text):
        return body.kind != "item" or opens_as_question(text)
    return body.kind != "text" or body.indent >= line.indent


def numbered_headline(groups: Sequence[Sequence[Line]], index: int) -> bool:
    """Whether a line that begins like a list item ("2. Scope") is a numbered heading."""
    line = groups[index][0]
    if len(groups[index]) > 1 or line.indent or not _NUMBER.match(line.text):
        return False
    if not _could_be_title(line.words) or ends_as_question(line.text) or ":" in line.text:
        return False
    body, apart = _body(groups, index)
    if body is None or body.indent:
        return False
    if body.kind == "text":
        return apart or len(body.text) > 60 or _NUMBER.match(body.text) is not None
    return apart and body.kind == "item" and not body.text[0].isdigit()


def _could_be_title(text: str) -> bool:
    if len(text) > _MOST_CHARACTERS or len(text.split()) > _MOST_WORDS:
        return False
    if text.endswith(_NOT_AT_END) or question_prefix(text) or ". " in text.lstrip("0123456789. "):
        return False
    first = next((character for character in text if character.isalpha()), "")
    return bool(first) and not first.islower()


def _body(groups: Sequence[Sequence[Line]], index: int) -> tuple[Line | None, bool]:
    """The next line that is not blank, and whether blank lines stand before it."""
    for position in range(index + 1, len(groups)):
        line = groups[position][0]
        if line.kind not in ("blank", "rule"):
            return line, position > index + 1
    return None, False


def _answers(groups: Sequence[Sequence[Line]], index: int) -> bool:
    """Whether the line above asks, so that this one, however short, answers."""
    for group in reversed(groups[max(index - 3, 0) : index]):
        if group[0].kind not in ("blank", "rule"):
            return ends_as_question(group[-1].text) or is_bare_answer(group[-1].text)
    return False


def _colon_announces(line: Line, body: Line, apart: bool, text: str) -> bool:
    """A line that ends in a colon is a heading over prose, but the introduction of a list."""
    if body.kind != "text":
        return False
    return body.indent > line.indent or (not apart and opens_as_question(text))
