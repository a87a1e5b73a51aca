"""Bounds the depth of an HTML page before it is parsed.

The HTML standard makes a parser look through all open elements at most tags, so that its time grows
with the square of the depth: a third of a megabyte of `<div>` takes seconds. Browsers, too, stop
nesting at about this depth.
"""

import re

_DEEPEST = 400
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z\d-]*+)[^<>]*+>")
_FLAT = frozenset(  # elements without an end, or whose end authors leave out
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "rp", "rt"),
        *("tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body"),
    )
)


def flattened(page: str) -> str:
    """The page without the tags of elements that lie deeper than any page needs."""
    depth = 0
    pieces: list[str] = []
    start = 0
    for tag in _TAG.finditer(page):
        if tag[2].lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth >= _DEEPEST + (not tag[1]):
            pieces.append(page[start : tag.start()])
            start = tag.end()
    return "".join((*pieces, page[start:])) if pieces else page
