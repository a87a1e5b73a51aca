"""Which sizes and weights a document is set in, and which of them are headings."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .bullets import find_mark, is_contents
from .lines import Line

Style = tuple[float, int, int]
"""Size to half a point, regular or bold weight, and minus the depth of a section number, where
that alone tells a heading."""

_LARGER = 1.09
_BOLDER = 150
_REGULAR, _BOLD = 400, 550
_SMALLEST = 0.95
"""Share of the body's size below which bold letters are a caption or a note."""
_MOST_WORDS = 25
_MOST_LINES = 4
_CAPTION = re.compile(r"(?:figure|fig\.|table|tableau|tab\.|abbildung|tabelle) ?\d", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.? +[^\W\d_]")
_LOOSEST = 1.7
"""Font sizes between the lines of one heading."""
_SENTENCE_WORDS = 7


@dataclass(frozen=True, slots=True)
class Body:
    """The style that most letters of a document are set in."""

    size: float
    weight: int

    def outranked_by(self, line: Line) -> bool:
        """Whether a line is set larger or bolder than running text."""
        if is_larger(line, self):
            return True
        return line.weight - self.weight >= _BOLDER and line.size >= self.size * _SMALLEST


def is_larger(line: Line, body: Body) -> bool:
    """Whether a line is set larger than running text."""
    return line.size >= body.size * _LARGER


def find_body(lines: Iterable[Line]) -> Body:
    """The commonest style, by letters."""
    letters = Counter[Style]()
    for line in lines:
        letters[style_of(line)] += len(line.text)
    size, weight, _ = max(letters, key=lambda style: letters[style], default=(10.0, 400, 0))
    return Body(size, weight)


def style_of(line: Line) -> Style:
    """A line's style; sizes within half a point are one, and so are weights short of bold."""
    return round(line.size * 2) / 2, _BOLD if line.weight >= _BOLD else _REGULAR, 0


def is_heading(lines: list[Line], body: Body) -> bool:
    """Whether lines of one style, larger or bolder than the body, are a heading."""
    text = " ".join(line.text for line in lines)
    words = text.split()
    if not any(map(str.isalpha, text)) or len(words) > _MOST_WORDS or len(lines) > _MOST_LINES:
        return False
    if is_contents(text) or _CAPTION.match(text):
        return False
    if find_mark(text)[:1] and not find_mark(text)[:1].isalnum() and find_mark(text)[:1] != "(":
        return False
    return not (text.endswith((".", ";", ",")) and len(words) >= _SENTENCE_WORDS)


def continues_heading(above: Line, below: Line) -> bool:
    """Whether a line goes on with the heading that the line above it is part of."""
    same = style_of(above) == style_of(below)
    near = 0 < above.base - below.base <= _LOOSEST * above.size
    return same and near and (above.page, above.column) == (below.page, below.column)


def rank_styles(styles: Iterable[Style]) -> dict[Style, int]:
    """Level of each heading style: 1 for the largest, then by size, then by weight."""
    ranked = sorted(set(styles), reverse=True)
    return {style: level for level, style in enumerate(ranked, start=1)}


def depth_of_number(text: str) -> int:
    """Depth of the section number ("3.1.2" is 3) of a line short enough for a heading; else 0."""
    match = _NUMBERED.match(text)
    if (
        match is None
        or len(text.split()) > _SENTENCE_WORDS * 2
        or text.endswith((".", ";", ",", ":"))
    ):
        return 0
    return match[1].count(".") + 1
