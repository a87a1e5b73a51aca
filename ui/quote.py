"""A quote as people read it, without the signs that only make its table or list."""

import re

_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")
_ROW = re.compile(r"^\s*\|(.*)\|\s*$")


def legible(quote: str) -> str:
    """The words of a quote, the cells of a table row with dots between them."""
    return "\n".join(map(_line, quote.splitlines()))


def _line(line: str) -> str:
    row = _ROW.match(line)
    if row is None:
        return _ITEM.sub("", line)
    return " · ".join(cell.strip() for cell in row[1].split("|"))
