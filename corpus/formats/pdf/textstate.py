"""The text part of the graphics state, and the pen that it moves (PDF 32000-1, 9.3 and 9.4)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import hypot

from .drawing import Run
from .geometry import IDENTITY, Matrix, compose, direction
from .typeface import Glyph, Typeface, unknown_typeface


@dataclass(slots=True)
class TextState:
    """What `q` saves and `Q` restores of text, and the matrices of the text object."""

    typeface: Typeface = field(default_factory=unknown_typeface)
    size: float = 12.0
    character_spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    matrix: Matrix = IDENTITY
    line_matrix: Matrix = IDENTITY

    def place(self, matrix: Matrix) -> None:
        """`BT` and `Tm`."""
        self.matrix = self.line_matrix = matrix

    def next_line(self, x: float, y: float) -> None:
        """`Td`."""
        self.matrix = self.line_matrix = compose((1.0, 0.0, 0.0, 1.0, x, y), self.line_matrix)

    def kern(self, thousandths: float) -> None:
        """A number in the array of `TJ`."""
        self._advance(-thousandths / 1000 * self.size * self.stretch)

    def show(self, data: bytes, page_matrix: Matrix) -> list[Run]:
        """`Tj`: the runs that a string draws; blanks that part it are runs of their own."""
        runs = []
        for text, width in self._pieces(self.typeface.decode(data)):
            runs.append(self._run(text, width, compose(self.matrix, page_matrix)))
            self._advance(width)
        return runs

    def _advance(self, width: float) -> None:
        self.matrix = compose((1.0, 0.0, 0.0, 1.0, width, 0.0), self.matrix)

    def _pieces(self, glyphs: list[Glyph]) -> list[tuple[str, float]]:
        text = "".join(glyph[0] for glyph in glyphs)
        if "   " not in text:
            return [(text, sum(map(self._width, glyphs)))] if glyphs else []
        pieces: list[tuple[str, float]] = []
        blank = None
        for glyph in glyphs:
            if (glyph[0] == " ") != blank or not pieces:
                pieces.append(("", 0.0))
                blank = glyph[0] == " "
            pieces[-1] = (pieces[-1][0] + glyph[0], pieces[-1][1] + self._width(glyph))
        return pieces

    def _width(self, glyph: Glyph) -> float:
        spacing = self.character_spacing + (self.word_spacing if glyph[2] else 0.0)
        return (glyph[1] / 1000 * self.size + spacing) * self.stretch

    def _run(self, text: str, width: float, matrix: Matrix) -> Run:
        a, b, c, d, e, f = matrix
        turn = direction(matrix)
        along, across = hypot(a, b), hypot(c, d)
        if turn:  # turned back, so that every line reads from left to right
            e, f = (e * a + f * b) / (along or 1.0), (f * a - e * b) / (along or 1.0)
        space = self.typeface.space / 1000 * abs(self.size) * along * abs(self.stretch)
        left = e + space * (len(text) - len(text.lstrip(" ")))
        right = e + width * along - space * (len(text) - len(text.rstrip(" ")))
        size, base = abs(self.size) * across, f + self.rise * across
        return Run(text, min(left, right), max(left, right), base, size, self.typeface.weight, turn)


def _set_spacing(state: TextState, spacing: float) -> None:
    state.character_spacing = spacing


def _set_word_spacing(state: TextState, spacing: float) -> None:
    state.word_spacing = spacing


def _set_stretch(state: TextState, percent: float) -> None:
    state.stretch = percent / 100


def _set_leading(state: TextState, leading: float) -> None:
    state.leading = leading


def _set_rise(state: TextState, rise: float) -> None:
    state.rise = rise


def _next_line_with_leading(state: TextState, x: float, y: float) -> None:
    state.leading = -y
    state.next_line(x, y)


def _place(state: TextState, *matrix: float) -> None:
    a, b, c, d, e, f = matrix
    state.place((a, b, c, d, e, f))


TEXT_OPERATORS: dict[bytes, Callable[..., None]] = {
    b"BT": lambda state: state.place(IDENTITY),
    b"Tc": _set_spacing,
    b"Tw": _set_word_spacing,
    b"Tz": _set_stretch,
    b"TL": _set_leading,
    b"Ts": _set_rise,
    b"Td": TextState.next_line,
    b"TD": _next_line_with_leading,
    b"Tm": _place,
    b"T*": lambda state: state.next_line(0.0, -state.leading),
}
"""What moves the pen or sets the state without drawing: called with the state and the operands."""
