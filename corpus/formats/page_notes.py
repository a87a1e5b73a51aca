"""What a site writes around and into its pages by itself: links to edit them, labels of boxes."""

import re
from collections.abc import Iterator
from itertools import islice

from selectolax.lexbor import LexborNode

from .html_content import Attributes
from .tags import INLINE

_COMMAND = re.compile(
    r"(?:(?:edit|improve|update|print|share|view|download|copy|bookmark)(?: this| the)? "
    r"(?:page|article|document|doc|section|link|url|pdf)(?: on \w{1,20}| as \w{1,20}| source)?"
    r"|(?:suggest|propose) (?:an? )?(?:edits?|changes?|improvements?)|edit on \w{1,20}"
    r"|(?:view|show|see) (?:page |the )?(?:source|history|revisions)"
    r"|(?:report|raise|open|create|file)(?: an?)? (?:documentation )?(?:issue|problem|bug)"
    r"|back to top|skip to (?:the )?(?:main )?content|on this page|page contents)",
)
_STAMP = re.compile(
    r"(?:(?:this page was )?(?:last|latest|date) (?:updated?|modified|edited|changed|reviewed)"
    r"|(?:updated|modified|published|created|edited))\b.{0,60}|\d{1,2} min(?:ute)?s?(?: to)? read"
)
_BETWEEN = re.compile(r"\s+[|·•—–-]\s+|\n")
_LONGEST_NOTE = 200
_BOX = re.compile(r"callout|admonition|alert")
_LONGEST_LABEL = 30
_MOST_PARTS = 4  # an icon among them, and white space
_BOX_DEPTH = 3  # elements between a label and its box


def is_page_note(text: str) -> bool:
    """Whether a line offers to edit or print its page, the date of the last edit perhaps beside it.

    A date alone is none: an author may have written it.
    """
    if len(text) > _LONGEST_NOTE:
        return False
    parts = [part.strip(" .:()[]").casefold() for part in _BETWEEN.split(text)]
    commands = [part for part in parts if _COMMAND.fullmatch(part)]
    return bool(commands) and all(
        part in commands or not part or _STAMP.fullmatch(part) for part in parts
    )


def is_box_label(node: LexborNode, attributes: Attributes) -> bool:
    """Whether an element only says what kind of box it is in: "Note", in a box of class "note"."""
    if not _BOX.search((attributes.get("class") or "").casefold()):
        return False
    parts = list(islice(node.iter(include_text=True), _MOST_PARTS + 1))
    if len(parts) > _MOST_PARTS or any(part.tag not in (*INLINE, "-text") for part in parts):
        return False
    text = node.text(deep=True).strip()
    label = "".join(filter(str.isalpha, text)).casefold()
    return 0 < len(text) <= _LONGEST_LABEL and label in _classes(node)


def _classes(node: LexborNode) -> Iterator[str]:
    """The classes of an element and those around it, whole and by their parts."""
    around: LexborNode | None = node
    for _ in range(_BOX_DEPTH):
        names = (around.attributes.get("class") or "").casefold() if around else ""
        for name in names.split():
            yield name
            yield from re.split(r"[-_]+", name)
        around = around.parent if around else None
