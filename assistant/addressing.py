"""Which guide a learner says that they ask: "In the Bay Pilot guide: how long …?", "(Bay Pilot)".

Only what stands apart from the question, and is a guide's whole title, says so. It is taken off
then, for it asks nothing.
"""

import re

from index import DOCUMENT, Index, terms

from .mentions import said

_BEFORE = r"^\W*(?:(?:in|for|about|from|regarding|according to) )?(?:the )?"
_BEHIND = r"(?: guide)?\s*[:,]\s*"
_OPEN = r"\s*[(\[](?:(?:in|of|for) )?(?:the )?"
_CLOSED = r"(?: guide)?[)\]]"


def addressed(text: str, index: Index) -> tuple[str, str] | None:
    """The document that is asked, and the question without saying so; None if none is said."""
    every = terms(text)
    for name in index.names_in(text, kind=DOCUMENT):
        if every[name.low : name.high] != terms(name.name):
            continue
        title = re.escape(said(text, name))
        apart = re.compile(f"{_BEFORE}{title}{_BEHIND}|{_OPEN}{title}{_CLOSED}", re.IGNORECASE)
        rest, found = apart.subn("", text, count=1)
        if found and terms(rest):
            return name.document, rest.strip()
    return None
