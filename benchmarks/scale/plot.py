"""Curves over the number of guides, both axes logarithmic, as one small SVG."""

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 640, 440
LEFT, TOP, RIGHT, BOTTOM = 60, 110, 610, 390
COLOURS = ("#0b5fa5", "#8a5a00", "#2e7d32", "#8a8f98")
DASHES = ("none", "6 4", "2 3", "8 3 2 3")


def growing(title: str, lines: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """An SVG with up to four curves, each as a multiple of its first value.

    Args:
        title: Read out in place of the picture.
        lines: Number of guides and cost of each point, by the name of the curve.

    """
    scaled = {name: [(x, y / points[0][1]) for x, y in points] for name, points in lines.items()}
    most = max(x for points in scaled.values() for x, _ in points)
    high = max(y for points in scaled.values() for _, y in points)
    decades = max(1, math.ceil(math.log10(most))), max(1, math.ceil(math.log10(high)))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="13" fill="#333">\n<title>{escape(title)}</title>\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *_grid(*decades),
    ]
    for place, (name, points) in enumerate(scaled.items()):
        parts += _curve(place, name, points, decades)
    return "\n".join([*parts, "</svg>\n"])


def _grid(across: int, up: int) -> list[str]:
    parts = [
        f'<text x="{_x(10**step, across):.0f}" y="{BOTTOM + 18}" text-anchor="middle">'
        f"{10**step:,}</text>"
        for step in range(across + 1)
    ]
    for step in range(up + 1):
        height = _y(10**step, up)
        parts.append(
            f'<path d="M{LEFT} {height:.1f}H{RIGHT}" stroke="#ddd"/>'
            f'<text x="{LEFT - 8}" y="{height + 4:.1f}" text-anchor="end">{10**step:,}×</text>'
        )
    middle = (LEFT + RIGHT) // 2
    return [*parts, f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle">guides</text>']


def _curve(
    place: int, name: str, points: Sequence[tuple[float, float]], decades: tuple[int, int]
) -> list[str]:
    path = "L".join(f"{_x(x, decades[0]):.1f} {_y(y, decades[1]):.1f}" for x, y in points)
    height = 24 + 18 * place
    stroke = f'stroke="{COLOURS[place]}" stroke-width="2" stroke-dasharray="{DASHES[place]}"'
    return [
        f'<path d="M{path}" fill="none" {stroke}/>',
        f'<path d="M{LEFT} {height - 4}h28" {stroke}/>',
        f'<text x="{LEFT + 36}" y="{height}">{escape(name)}</text>',
    ]


def _x(value: float, decades: int) -> float:
    return LEFT + math.log10(value) / decades * (RIGHT - LEFT)


def _y(value: float, decades: int) -> float:
    return BOTTOM - max(0.0, math.log10(value)) / decades * (BOTTOM - TOP)
