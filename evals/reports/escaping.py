"""Text of others made safe for Markdown and for XML."""

import re

_MARKS = re.compile(r"([\\`*_{}\[\]|~$])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_APART = "&#8203;"  # a space of no width
# What GitHub makes links of, and calls people by, wherever it stands in a text.
_CALLS = re.compile(r"[@#](?=\w)|:(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
# What XML 1.0 may not hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Controls, no width, direction, and tags: they turn, hide or steer what can be seen.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def seen(text: str) -> str:
    """The text without what nobody can see."""
    return _UNSEEN.sub("", text)


def markdown(text: str, longest: int = 300) -> str:
    """One line that reads as the text, with nothing in it that formats, links or calls anybody."""
    line = " ".join(seen(text).split())
    short = line if len(line) <= longest else f"{line[: longest - 1]}…"
    escaped = _MARKS.sub(r"\\\1", short.translate(_ENTITIES))
    return _CALLS.sub(lambda call: call[0] + _APART, escaped)


def xml(text: str) -> str:
    """The text with a replacement character for each one that XML does not allow."""
    return _FORBIDDEN.sub("\ufffd", text)
