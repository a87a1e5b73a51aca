"""What pages carry besides their text: running headers and footers, and page numbers."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from .layout import Page, lines_of
from .lines import Line

_MARGIN = 0.1
"""Share of the height that text takes on the pages, at either end, where furniture stands."""
_SAME_PLACE = 5.0
_SHIFTED = 16.0
"""Points by which a line may move between pages: furniture, and the repeated opening of a page."""
_SHORT_DOCUMENT = 6
_NUMBER = re.compile(
    r"[-–—|. ]{0,4}(?:(?:page|p\.|seite|página) ?)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?: ?(?:/|of|von|de) ?\d{1,4})?[-–—|. ]{0,4}",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d+|\b[ivxl]{1,6}$")

Margins = tuple[float, float]
"""Heights below and above which a line stands in a margin."""


def drop_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without what repeats on them in one place, and without their numbers."""
    if len(pages) < 2:
        return list(pages)
    margins = _find_margins(pages)
    repeated = _find_repeated(pages, margins)
    title = _find_title(pages[0])

    def is_text(line: Line) -> bool:
        if not _in_margin(line, margins):
            return True
        key = _key(line.text)
        if key == title and line.page != pages[0].number:
            return False
        return key not in repeated and not _NUMBER.fullmatch(line.text)

    kept = [_keep(page, is_text) for page in pages]
    return _drop_openings(_keep_name(kept, pages, margins))


def _keep(page: Page, test: Callable[[Line], bool]) -> Page:
    kept = [part for part in page.elements if not isinstance(part, Line) or test(part)]
    return replace(page, elements=tuple(kept))


def _key(text: str) -> str:
    return _COUNTED.sub("#", " ".join(text.casefold().split()))


def _find_margins(pages: Sequence[Page]) -> Margins:
    heights = [line.base for page in pages for line in lines_of(page)] or [0.0]
    depth = _MARGIN * (max(heights) - min(heights))
    return min(heights) + depth, max(heights) - depth


def _in_margin(line: Line, margins: Margins) -> bool:
    return line.base < margins[0] or line.base > margins[1]


def _find_repeated(pages: Sequence[Page], margins: Margins) -> set[str]:
    places: dict[str, dict[int, float]] = defaultdict(dict)
    for page in pages:
        for line in lines_of(page):
            if _in_margin(line, margins):
                places[_key(line.text)][page.number] = line.base
    needed = 2 if len(pages) <= _SHORT_DOCUMENT else 3
    return {key for key, at in places.items() if _most_together(list(at.values())) >= needed}


def _most_together(heights: list[float]) -> int:
    ordered = sorted(heights)
    most = first = 0
    for last, height in enumerate(ordered):
        while height - ordered[first] > _SAME_PLACE:
            first += 1
        most = max(most, last - first + 1)
    return most


def _find_title(page: Page) -> str:
    # A title of several lines on the cover comes back as one line in the margin of later pages.
    lines = lines_of(page)
    largest = max((line.size for line in lines), default=0.0)
    return _key(" ".join(line.text for line in lines if line.size == largest))


def _keep_name(kept: list[Page], pages: Sequence[Page], margins: Margins) -> list[Page]:
    # A running header may be the only place that names the document: then it is kept once.
    words = _words(" ".join(line.text for page in kept for line in lines_of(page)))
    for index, page in enumerate(pages):
        dropped = [line for line in lines_of(page) if line not in kept[index].elements]
        for line in dropped:
            if (
                line.base > margins[1]
                and _words(line.text).strip()
                and _words(line.text) not in words
            ):
                named = replace(kept[index], elements=(line, *kept[index].elements))
                return [*kept[:index], named, *kept[index + 1 :]]
    return kept


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def _drop_openings(pages: list[Page]) -> list[Page]:
    # A page that goes on with the one before may open with the same title and introduction.
    seen: dict[str, float] = {}
    result = []
    for page in pages:
        start = 0
        for part in page.elements:
            if not isinstance(part, Line) or abs(seen.get(part.text, 1e9) - part.base) > _SHIFTED:
                break
            start += 1
        for line in lines_of(page)[:8]:
            seen.setdefault(line.text, line.base)
        whole = start == len(page.elements)
        result.append(page if whole else replace(page, elements=page.elements[start:]))
    return result
