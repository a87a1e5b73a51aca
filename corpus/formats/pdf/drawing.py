"""What a page draws, as far as reading it needs: runs of text, ruled lines, pictures."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text drawn in one go.

    Attributes:
        text: Its characters as the font's tables give them, not yet normalised.
        left, right: Where its first letter begins and its last one ends, in points; blanks at
            either end of the text are outside.
        base: Height of its base line in points; larger is higher on the page.
        size: Font size as seen, in points.
        weight: 400 regular, 700 bold, as in CSS.
        turn: Degrees by which its line is turned; the coordinates are those after turning back.

    """

    text: str
    left: float
    right: float
    base: float
    size: float
    weight: int
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight ruled line, horizontal or vertical; `left == right` or `bottom == top`."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def vertical(self) -> bool:
        """True for an upright line."""
        return self.top - self.bottom > self.right - self.left


@dataclass(frozen=True, slots=True)
class Dot:
    """A small disc, ring or square that is drawn, not written: the bullet of a list item."""

    left: float
    right: float
    height: float


@dataclass(slots=True)
class Drawing:
    """All that one page draws, in drawing order.

    Attributes:
        runs: Pieces of text.
        rules: Ruled lines: thin filled rectangles and stroked edges.
        dots: What may be bullets.
        pictures: Number of images.
        curves: Number of curves, of which outlined letters are made.

    """

    runs: list[Run] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    pictures: int = 0
    curves: int = 0

    def add(self, run: Run) -> None:
        """Append a run; a blank alone goes to the run before it, if that stands in its row."""
        if not run.text.isspace():
            self.runs.append(run)
        elif self.runs and self.runs[-1].base == run.base:
            self.runs[-1] = replace(self.runs[-1], text=self.runs[-1].text + " ")
