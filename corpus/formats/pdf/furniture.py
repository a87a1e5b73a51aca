"""What pages carry besides their text: running headers and footers, and page numbers."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from .grids import is_inside
from .pieces import Piece
from .sheets import Sheet

_MARGIN = 0.1
"""Share of the height that text takes on the pages, at either end, where furniture stands."""
_SAME_PLACE = 5.0
"""Points by which furniture may move between pages."""
_SHORT_DOCUMENT = 6
_FEWEST = 2
"""Pages that make furniture of what repeats on them, in a short document; one more in others."""
_LONG_WORD = 4
_NUMBER = re.compile(
    r"[-–—|. ]{0,4}(?:(?:page|p\.|seite|página) ?)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?: ?(?:/|of|von|de) ?\d{1,4})?[-–—|. ]{0,4}",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d+|\b[ivxl]{1,6}$")

Margins = tuple[float, float]
"""Heights below and above which a piece stands in a margin."""


def drop_furniture(sheets: Sequence[Sheet], title: str) -> list[Sheet]:
    """The pages without what repeats on them in one place, and without their numbers.

    A running header may be the only place that names the document: the first one stays, unless
    its words are elsewhere in the text or in the title that the document declares.
    """
    if len(sheets) < 2:
        return list(sheets)
    margins = _find_margins(sheets)
    repeated = _find_repeated(sheets, margins)
    cover = _find_title(sheets[0])
    said = _words(title) + " " + _words(" ".join(_unrepeated(sheets, margins, repeated)))
    kept = []
    for sheet in sheets:
        dropped, tables = set(), _in_tables(sheet, repeated)
        for piece in _in_margins(sheet, margins):
            if piece in tables:
                continue
            key = _key(piece.text)
            is_cover = key == cover and sheet.number != sheets[0].number
            if key in repeated and piece.base > margins[1] and _names(piece.text, said):
                said += f" {_words(piece.text)}"
            elif key in repeated or is_cover or _NUMBER.fullmatch(piece.text):
                dropped.add(piece)
        kept.append(_without(sheet, dropped))
    return kept


def _without(sheet: Sheet, dropped: set[Piece]) -> Sheet:
    if not dropped:
        return sheet
    layers = (
        replace(layer, pieces=tuple(piece for piece in layer.pieces if piece not in dropped))
        for layer in sheet.layers
    )
    return replace(sheet, layers=tuple(layers))


def _key(text: str) -> str:
    return _COUNTED.sub("#", text.casefold())


def _names(text: str, said: str) -> bool:
    """Whether a text says something that is not said elsewhere."""
    words = _words(text)
    return words not in said and sum(len(word) >= _LONG_WORD for word in words.split()) > 1


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def _find_margins(sheets: Sequence[Sheet]) -> Margins:
    heights = [piece.base for sheet in sheets for piece in sheet.pieces] or [0.0]
    depth = _MARGIN * (max(heights) - min(heights))
    return min(heights) + depth, max(heights) - depth


def _in_margins(sheet: Sheet, margins: Margins) -> list[Piece]:
    low, high = margins
    return [piece for piece in sheet.pieces if not low <= piece.base <= high]


def _in_tables(sheet: Sheet, repeated: Container[str]) -> set[Piece]:
    """Pieces of ruled tables that hold more than what repeats."""
    found: set[Piece] = set()
    for layer in sheet.layers:
        for grid in layer.grids:
            inside = [piece for piece in layer.pieces if is_inside(piece, grid)]
            if not all(_key(piece.text) in repeated for piece in inside):
                found.update(inside)
    return found


def _find_repeated(sheets: Sequence[Sheet], margins: Margins) -> set[str]:
    """Keys of the texts that stand in one place on several pages."""
    places: dict[str, dict[int, float]] = defaultdict(dict)
    for sheet in sheets:
        for piece in _in_margins(sheet, margins):
            places[_key(piece.text)][sheet.number] = piece.base
    needed = _FEWEST if len(sheets) <= _SHORT_DOCUMENT else _FEWEST + 1
    return {key for key, at in places.items() if _most_together(list(at.values())) >= needed}


def _unrepeated(
    sheets: Sequence[Sheet], margins: Margins, repeated: Container[str]
) -> Iterable[str]:
    for sheet in sheets:
        margin = set(_in_margins(sheet, margins))
        for piece in sheet.pieces:
            if piece not in margin or _key(piece.text) not in repeated:
                yield piece.text


def _most_together(heights: list[float]) -> int:
    ordered = sorted(heights)
    most = first = 0
    for last, height in enumerate(ordered):
        while height - ordered[first] > _SAME_PLACE:
            first += 1
        most = max(most, last - first + 1)
    return most


def _find_title(sheet: Sheet) -> str:
    # A title of several lines on the cover comes back as one line in the margin of later pages.
    pieces = list(sheet.pieces)
    largest = max((piece.size for piece in pieces), default=0.0)
    return _key(" ".join(piece.text for piece in pieces if piece.size == largest))
