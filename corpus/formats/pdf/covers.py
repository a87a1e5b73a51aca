"""The back cover of a document, which tells of its publisher and not of its subject."""

from collections.abc import Sequence
from dataclasses import replace

from .bullets import starts_item
from .layout import Page, lines_of

_FEWEST_PAGES = 3
_LOW = 0.4
_SHORT = 0.5
"""Share of the height that a back cover's text stays below, and of the document's letters."""


def drop_back_cover(pages: Sequence[Page]) -> list[Page]:
    """The pages, the last one emptied where it is a back cover.

    Text begins at the top of a page; what stands low on an otherwise empty last one, without
    tables or lists and short beside the document, is about the publisher.
    """
    if len(pages) >= _FEWEST_PAGES and _is_back_cover(pages):
        return [*pages[:-1], replace(pages[-1], elements=())]
    return list(pages)


def _is_back_cover(pages: Sequence[Page]) -> bool:
    last = lines_of(pages[-1])
    if not last or len(last) < len(pages[-1].elements):
        return False
    heights = [line.base for page in pages for line in lines_of(page)]
    low = min(heights) + _LOW * (max(heights) - min(heights))
    letters = [sum(len(line.text) for line in lines_of(page)) for page in pages]
    return all(line.base < low and not starts_item(line.text) for line in last) and letters[
        -1
    ] <= _SHORT * sum(letters)
