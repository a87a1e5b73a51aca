"""Pages that open with what a page before them opened with."""

from collections.abc import Iterable
from dataclasses import replace

from .layout import Page, lines_of
from .lines import Line

_SHIFTED = 16.0
"""Points by which a repeated line may stand higher or lower."""
_OPENING = 8
"""Lines at the top of a page that a later page may repeat."""


def drop_openings(pages: Iterable[Page]) -> list[Page]:
    """The pages, without the title and introduction that an earlier page opens with too."""
    seen: dict[str, float] = {}
    result = []
    for page in pages:
        start = 0
        for part in page.elements:
            if not isinstance(part, Line) or abs(seen.get(part.text, 1e9) - part.base) > _SHIFTED:
                break
            start += 1
        for line in lines_of(page)[:_OPENING]:
            seen.setdefault(line.text, line.base)
        whole = start == len(page.elements)
        result.append(page if whole else replace(page, elements=page.elements[start:]))
    return result
