"""Comments of a Markdown guide that were opened and never closed."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ..finding import Finding, finding, place
from ..guide import Guide
from .wording import words

_OPENER, _CLOSER = "<!--", "-->"
_FENCES = ("```", "~~~")
_OPENERS = re.compile(r"`|<!--")
_LONGEST_QUOTE = 80
_MOST = 100  # of one guide: what has more of them is broken in another way


def unclosed_comments(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each comment without an end of its own: it hides what follows, or is shown.

    As in browsers, one that begins a line hides all up to the end of another comment, or of the
    document; within a line it is shown as it stands.
    """
    for guide in guides:
        if guide.format == "markdown" and _OPENER in guide.text:
            for start, end in islice(_unclosed(guide.text), _MOST):
                yield _found(guide, start, end)


def _unclosed(text: str) -> Iterator[tuple[int, int]]:
    """Where each begins, and where what it hides ends; the same where it hides nothing."""
    closer, hidden = text.find(_CLOSER), 0
    for start, begins_line in _openers(text):
        if start < hidden:
            continue
        if 0 <= closer < start:
            closer = text.find(_CLOSER, start)
        following = text.find(_OPENER, start + len(_OPENER))
        end = closer if closer >= 0 else len(text)
        is_unclosed = closer < 0 or start < following < closer
        if begins_line or not is_unclosed:
            hidden = end
        if is_unclosed:
            yield start, end if begins_line else start


def _openers(text: str) -> Iterator[tuple[int, bool]]:
    """Where comments are opened outside listings and ticks, and whether a line begins there."""
    start, in_listing = 0, False
    for line in text.split("\n"):
        if line.lstrip(" \t>").startswith(_FENCES):
            in_listing = not in_listing
        in_ticks, lead = False, len(line) - len(line.lstrip(" \t>"))
        for found in _OPENERS.finditer(line) if not in_listing else ():
            if found.group() == "`":
                in_ticks = not in_ticks
            elif not in_ticks:
                yield start + found.start(), found.start() == lead
        start += len(line) + 1


def _found(guide: Guide, start: int, end: int) -> Finding:
    line_end = guide.text.find("\n", start)
    line_end = len(guide.text) if line_end < 0 else line_end
    quote = guide.text[start : min(line_end, start + _LONGEST_QUOTE)].rstrip()
    count = len(words(guide.text[start:end]))
    told = f"hides {count} words" if end > start else "is shown to readers"
    return finding(
        "unclosed_comment",
        [guide.title, quote],
        f"The comment “{quote}” is never closed, and {told}.",
        [place(guide, start, start + len(quote))],
    )
