"""Front matter: the fields that a site generator reads from the top of a Markdown file."""

import re

_BLOCK = re.compile(r"\s{0,100}(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*$", re.M | re.S)
_FIELD = re.compile(r"(?:#|[\w\"'-]{1,60}[ \t]{0,9}[:=])")
_TITLE = re.compile(
    r"^(?:title|heading)[ \t]{0,9}[:=][ \t]{0,9}"
    r"(?P<value>[^\n]{0,1000}(?:\n[ \t]{1,40}[^\n]{1,1000})?)",
    re.M | re.I,
)
_FOLD = re.compile(r"^[>|][+-]?\d?\s{1,50}")


def front_matter(text: str) -> tuple[str, int]:
    """The declared title, or "", and the offset at which the document itself begins."""
    block = _BLOCK.match(text)
    if not block or not _FIELD.match(block[2].lstrip()):
        return "", 0
    return _title(block[2]), block.end()


def _title(fields: str) -> str:
    found = _TITLE.search(fields)
    if not found:
        return ""
    value = _FOLD.sub("", found["value"]).strip()
    if value[:1] in ("'", '"') and value.endswith(value[0]):
        value = value[1:-1]
    return value
