"""Percentages that stand beside a name."""

import re

_SHARE = re.compile(r"\(?(\d{1,3}\s?%)\)?")


def without_share(text: str) -> tuple[str, str]:
    """A text without the percentage that it begins or ends with, and the percentage, or ""."""
    for share in _SHARE.finditer(text):
        if share.start() == 0 or share.end() == len(text):
            return (text[: share.start()] + text[share.end() :]).strip(" –—-:|"), share[1]
    return text, ""
