"""A page as pieces of text and ruled tables, before its reading order is known."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .dots import write_dots
from .drawing import Drawing, Rule
from .geometry import apply, rotation
from .grids import Grid, find_grids
from .pieces import Piece, join_runs


@dataclass(frozen=True, slots=True)
class Layer:
    """The text of a page that is turned by one angle, as if it stood upright, with its grids."""

    pieces: tuple[Piece, ...]
    grids: tuple[Grid, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number from 0, and its layers, the one with most letters first."""

    number: int
    layers: tuple[Layer, ...]

    @property
    def pieces(self) -> Iterator[Piece]:
        """Every piece, from the top within its layer."""
        return (piece for layer in self.layers for piece in layer.pieces)


def form_sheet(drawing: Drawing, number: int) -> Sheet:
    """The sheet that a page draws."""
    letters = Counter[int]()
    for run in drawing.runs:
        letters[run.turn] += len(run.text)
    layers = []
    for turn, _ in letters.most_common():
        runs = [run for run in drawing.runs if run.turn == turn]
        rules = [_turn_back(rule, turn) for rule in drawing.rules]
        pieces = join_runs(runs if turn else write_dots(runs, drawing.dots), rules)
        layers.append(Layer(tuple(pieces), tuple(find_grids(rules))))
    return Sheet(number, tuple(layers))


def _turn_back(rule: Rule, turn: int) -> Rule:
    if not turn:
        return rule
    one = apply(rotation(-turn), rule.left, rule.bottom)
    other = apply(rotation(-turn), rule.right, rule.top)
    return Rule(
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )
