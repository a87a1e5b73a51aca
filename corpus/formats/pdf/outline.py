"""Paths as a page draws them, kept only where they are ruled lines or bullets."""

import math
from collections.abc import Callable

from .drawing import Dot, Drawing, Rule
from .geometry import Matrix, apply

_THIN = 3.0
"""Points: a filled rectangle no thicker is a line."""
_FLAT = 0.5
"""Points by which a line may stray from the straight."""
_MOST_RULES = 20_000
_SMALL, _LARGE = 1.5, 9.0
"""Points that a bullet is wide."""
_MOST_DOTS = 1000
_MOST_ARCS = 32
_ROUND = 0.1
"""Share of its radius by which a circle may be dented."""

Box = tuple[float, float, float, float]


class Outline:
    """The current path; painting it adds the ruled lines and bullets in it to the drawing."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._boxes: list[Box] = []
        self._segments: list[Box] = []
        self._ends: list[tuple[float, float]] = []
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
        self._ends.append(self._at)

    def rectangle(self, matrix: Matrix, x: float, y: float, width: float, height: float) -> None:
        """`re`."""
        one, other = apply(matrix, x, y), apply(matrix, x + width, y + height)
        self._boxes.append(_box(one, other))

    def fill(self, _: Matrix) -> None:
        """`f`: thin rectangles become lines."""
        self._find_dot()
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
        self._boxes, self._segments, self._ends = [], [], []

    def _find_dot(self) -> None:
        box = _round_box(self._ends) if self._ends else None
        if len(self._boxes) == 1:
            box = self._boxes[0]
        if box is None or len(self._drawing.dots) >= _MOST_DOTS:
            return
        left, bottom, right, top = box
        if _SMALL <= right - left <= _LARGE and abs((right - left) - (top - bottom)) <= _FLAT:
            self._drawing.dots.append(Dot(left, right, (bottom + top) / 2))

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


def _round_box(ends: list[tuple[float, float]]) -> Box | None:
    """The square around a circle whose arcs end at these points; None if they make no circle."""
    if not 4 <= len(ends) <= _MOST_ARCS:
        return None
    (left, right), (bottom, top) = ((min(axis), max(axis)) for axis in zip(*ends, strict=True))
    middle, radius = ((left + right) / 2, (bottom + top) / 2), (right - left) / 2
    if all(abs(math.dist(end, middle) - radius) <= _ROUND * radius for end in ends):
        return left, bottom, right, top
    return None


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
