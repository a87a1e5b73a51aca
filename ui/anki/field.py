"""Text of a guide made into the field of a note: it shows as it is, and does nothing.

Anki fields are HTML in which square brackets can play a sound or run LaTeX, and backslashes begin a
formula.
"""

import re
from html import escape

from ..inert import one_line

_ACTIVE = {ord("["): "&#91;", ord("\\"): "&#92;", ord("{"): "&#123;"}
_NOT_IN_TAGS = re.compile(r"[^\w.+]+")
_LONGEST_TAG = 60


def field(text: str) -> str:
    """Lines of a text as HTML."""
    return "<br>".join(
        escape(one_line(line).strip()).translate(_ACTIVE) for line in text.splitlines()
    )


def tag(kind: str, name: str) -> str:
    """A tag below another one, without what Anki parts tags by: "level::Master_diver"; or ""."""
    words = _NOT_IN_TAGS.sub("_", one_line(name)).strip("_")[:_LONGEST_TAG].strip("_")
    return f"{kind}::{words}" if words else ""
