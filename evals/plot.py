"""Curves over a coverage from 0 to 1 as one small SVG, without a plotting library."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 640, 440
LEFT, TOP, RIGHT, BOTTOM = 60, 80, 610, 390  # of the field; the legend is above it
COLOURS = ("#0b5fa5", "#8a8f98", "#2e7d32")
DASHES = ("none", "6 4", "2 3")


def curves(title: str, across: str, up: str, lines: Mapping[str, Sequence[float]]) -> str:
    """An SVG with up to three curves; their points are at equal steps up to coverage 1.

    Args:
        title: Read out in place of the picture.
        across: Name of the horizontal axis.
        up: Name of the vertical axis, which goes from 0 to the highest value or a bit above.
        lines: Values from 0 to 1 by the name of the curve.

    """
    highest = max(value for values in lines.values() for value in values)
    top = min(1.0, (int(highest * 10) + 1) / 10)
    parts = [_frame(title), *_grid(top), *_names(across, up)]
    for place, (name, values) in enumerate(lines.items()):
        parts += _curve(place, name, values, top)
    return "\n".join([*parts, "</svg>\n"])


def _frame(title: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="13" fill="#333">\n<title>{escape(title)}</title>\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    )


def _grid(top: float) -> list[str]:
    steps = round(top * 10)
    across = [
        f'<text x="{_x(share / 5):.0f}" y="{BOTTOM + 18}" text-anchor="middle">{share * 20}%</text>'
        for share in range(6)
    ]
    up = [
        f'<path d="M{LEFT} {_y(step / 10, top):.1f}H{RIGHT}" stroke="#ddd"/>'
        f'<text x="{LEFT - 8}" y="{_y(step / 10, top) + 4:.1f}" text-anchor="end">{step * 10}%'
        "</text>"
        for step in range(steps + 1)
    ]
    return [*up, *across]


def _names(across: str, up: str) -> list[str]:
    middle = (TOP + BOTTOM) // 2
    return [
        f'<text x="{(LEFT + RIGHT) // 2}" y="{HEIGHT - 10}" text-anchor="middle">'
        f"{escape(across)}</text>",
        f'<text transform="translate(16 {middle}) rotate(-90)" text-anchor="middle">'
        f"{escape(up)}</text>",
    ]


def _curve(place: int, name: str, values: Sequence[float], top: float) -> list[str]:
    path = "L".join(
        f"{_x(count / len(values)):.1f} {_y(value, top):.1f}"
        for count, value in enumerate(values, start=1)
    )
    height = 24 + 18 * place
    stroke = f'stroke="{COLOURS[place]}" stroke-width="2" stroke-dasharray="{DASHES[place]}"'
    return [
        f'<path d="M{path}" fill="none" {stroke}/>',
        f'<path d="M{LEFT} {height - 4}h28" {stroke}/>',
        f'<text x="{LEFT + 36}" y="{height}">{escape(name)}</text>',
    ]


def _x(share: float) -> float:
    return LEFT + share * (RIGHT - LEFT)


def _y(value: float, top: float) -> float:
    return BOTTOM - value / top * (BOTTOM - TOP)
