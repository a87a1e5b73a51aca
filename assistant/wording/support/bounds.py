"""Whether a number is a least or a most: "at least three", "3 or more", "no more than three"."""

import re
from collections.abc import Sequence

_GREATER = "more|longer|larger|higher|older|later|greater|wider|bigger"
_SMALLER = "less|fewer|younger|lower|smaller|shorter"
_UPPER = re.compile(
    rf"\b(?:at most|(?:no|not) (?:be )?(?:{_GREATER}) than|up to|(?:a |the )?maximum(?: of)?"
    rf"|limited to|as (?:many|much) as|(?:{_SMALLER}) than|under|below)(?: \w+)?$"
)
_LOWER = re.compile(
    r"\b(?:at least|(?:no|not) (?:less|fewer|earlier|younger) than|(?:a |the )?minimum(?: of)?"
    rf"|(?:{_GREATER}) than|over|above|exceeds?)(?: \w+)?$"
)
_UPPER_BEHIND = re.compile(
    r"^(?:\w+ ){0,2}(?:at most|or (?:less|fewer|under|younger)|maximum|and under)\b"
)
_LOWER_BEHIND = re.compile(
    r"^(?:\w+ ){0,2}(?:at least|or (?:more|older|over|above|longer)|minimum"
    r"|and (?:over|older|above))\b"
)
_BEFORE, _BEHIND = 7, 5  # words that are looked at


def bound(words: Sequence[str], low: int, high: int) -> str:
    """Which bound the number has that stands at words[low:high]: "upper", "lower" or ""."""
    before = " ".join(word for word in words[max(0, low - _BEFORE) : low] if word.isalpha())
    behind = words[high : high + _BEHIND]
    stop = next((place for place, word in enumerate(behind) if not word.isalpha()), len(behind))
    after = " ".join(behind[:stop])
    if _UPPER.search(before) or _UPPER_BEHIND.search(after):
        return "upper"
    if _LOWER.search(before) or _LOWER_BEHIND.search(after):
        return "lower"
    return ""
