"""Paths as a page draws them, kept only where they are ruled lines."""

from collections.abc import Callable

from .drawing import Drawing, Rule
from .geometry import Matrix, apply

_THIN = 3.0
"""Points: a filled rectangle no thicker is a line."""
_FLAT = 0.5
"""Points by which a line may stray from the straight."""
_MOST_RULES = 20_000

Box = tuple[float, float, float, float]


class Outline:
    """The current path; painting it adds the ruled lines in it to the drawing."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._boxes: list[Box] = []
        self._segments: list[Box] = []
        self._at = self._began = (0.0, 0.0)

    def move(self, matrix: Matrix, x: float, y: float) -> None:
        """`m`."""
        self._at = self._began = apply(matrix, x, y)

    def line(self, matrix: Matrix, x: float, y: float) -> None:
        """`l`."""
        self._draw_to(apply(matrix, x, y))

    def close(self, _: Matrix) -> None:
        """`h`."""
        self._draw_to(self._began)

    def curve(self, matrix: Matrix, *points: float) -> None:
        """`c`, `v` and `y`."""
        self._drawing.curves += 1
        self._at = apply(matrix, *points[-2:])

    def rectangle(self, matrix: Matrix, x: float, y: float, width: float, height: float) -> None:
        """`re`."""
        one, other = apply(matrix, x, y), apply(matrix, x + width, y + height)
        self._boxes.append(_box(one, other))

    def fill(self, _: Matrix) -> None:
        """`f`: thin rectangles become lines."""
        for left, bottom, right, top in self._boxes:
            if right - left <= _THIN < top - bottom:
                self._add(((left + right) / 2, bottom, (left + right) / 2, top))
            elif top - bottom <= _THIN < right - left:
                self._add((left, (bottom + top) / 2, right, (bottom + top) / 2))
        self.drop(_)

    def stroke(self, matrix: Matrix) -> None:
        """`S`: the edges of rectangles and straight segments become lines."""
        for left, bottom, right, top in self._boxes:
            if right - left > _THIN and top - bottom > _THIN:
                self._segments += [(left, bottom, right, bottom), (left, top, right, top)]
                self._segments += [(left, bottom, left, top), (right, bottom, right, top)]
        for left, bottom, right, top in self._segments:
            if right - left <= _FLAT:
                self._add((left, bottom, left, top))
            elif top - bottom <= _FLAT:
                self._add((left, bottom, right, bottom))
        self.fill(matrix)

    def drop(self, _: Matrix) -> None:
        """`n`: the path is used for clipping alone."""
        self._boxes, self._segments = [], []

    def _draw_to(self, point: tuple[float, float]) -> None:
        self._segments.append(_box(self._at, point))
        self._at = point

    def _add(self, box: Box) -> None:
        if len(self._drawing.rules) < _MOST_RULES and all(abs(side) < 1e5 for side in box):
            self._drawing.rules.append(Rule(*box))


def _box(one: tuple[float, float], other: tuple[float, float]) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )


PATH_OPERATORS: dict[bytes, Callable[..., None]] = {
    b"m": Outline.move,
    b"l": Outline.line,
    b"h": Outline.close,
    b"re": Outline.rectangle,
    **dict.fromkeys((b"c", b"v", b"y"), Outline.curve),
    **dict.fromkeys((b"f", b"F", b"f*"), Outline.fill),
    **dict.fromkeys((b"S", b"s", b"B", b"B*", b"b", b"b*"), Outline.stroke),
    b"n": Outline.drop,
}
"""Called with the outline, the current transformation and the operands."""
