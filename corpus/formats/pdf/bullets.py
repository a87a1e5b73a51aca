"""The marks that begin a list item."""

import re

_GLYPHS = "•◦●○▪▫■□◆◇►▶▸‣⁃∙·➢➤✓✔❖–—*+\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\u2212-"
_NUMBER = r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)]\s+(?=\S)"
_MARK = re.compile(rf"(?:[{re.escape(_GLYPHS)}]|o(?= ))\s*(?=\S)|{_NUMBER}")
_TIGHT = re.compile(r"[*+\-\u2212–—](?=\S)")
"""Marks that are punctuation unless a blank follows: "-5", "*note"."""
_CONTENTS = re.compile(r"… ?(?:\d{1,4}|[ivxl]{1,6})$")


def find_mark(text: str) -> str:
    """The mark, with the blanks after it, that a line begins with; "" without one."""
    match = _MARK.match(text)
    return "" if match is None or _TIGHT.match(text) else match.group()


def starts_item(text: str) -> bool:
    """Whether a line begins a list item, or is a mark standing alone."""
    return bool(find_mark(text)) or is_mark(text)


def is_mark(text: str) -> bool:
    """Whether a line is nothing but a bullet."""
    return len(text) == 1 and text in _GLYPHS


def is_contents(text: str) -> bool:
    """Whether a line is an entry of a table of contents: dots, then a page number."""
    return _CONTENTS.search(text[-12:]) is not None
