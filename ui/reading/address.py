"""Where things are in the guide reader, for whoever links to them."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode

READ = "/read"
STYLES = tuple(f"{READ}/{part}.css" for part in ("reading", "guide", "passage"))
MARK = "quote:{}"
"""The id of the first words of a mark, by its number from 1; no section's id holds a colon."""

Span = tuple[int, int]


def guide_address(
    document: str, *, section: str = "", marks: Iterable[Span] = (), build: str = "", part: int = 0
) -> str:
    """The page of a guide; with `marks` the one of the first mark, those offsets highlighted.

    `section` is the id of a section, else `part` the number of the page in a guide of several.
    With the `build` that the offsets are of, a reader of a later one is told that they may be off.
    """
    asked: list[tuple[str, str]] = [("mark", f"{start}-{end}") for start, end in marks]
    target = MARK.format(1) if asked else section
    named = {"build": build, "section": "" if asked else section, "part": str(part or "")}
    asked += [(name, value) for name, value in named.items() if value]
    query = f"?{urlencode(asked, errors='replace')}" if asked else ""
    fragment = f"#{quote(target, safe='/:', errors='replace')}" if target else ""
    return f"{READ}/{quote(document, errors='replace')}{query}{fragment}"


def search_address(text: str = "", document: str = "") -> str:
    """The search page for a text, in one guide or in all."""
    asked = {name: value for name, value in (("q", text), ("guide", document)) if value}
    return f"{READ}?{urlencode(asked, errors='replace')}" if asked else READ


def ask_address(document: str, section: str = "") -> str:
    """The learner's page, set to ask about a guide or a section of it."""
    asked = {"guide": document, "section": section} if section else {"guide": document}
    return f"/?{urlencode(asked, errors='replace')}"
