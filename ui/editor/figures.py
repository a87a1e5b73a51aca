"""The figures of the builds over time, as one small picture that knows light and dark."""

from collections.abc import Callable, Iterator, Sequence
from math import floor

from ..inert import inert
from . import wording
from .history import Build
from .markup import Markup

_WIDTH, _HEIGHT = 720, 240
_LEFT, _TOP, _RIGHT, _BOTTOM = 52, 34, 690, 190
_LABELS = 10  # builds that are named below the picture, at most

Figure = Callable[[Build], float | None]
_SERIES: tuple[tuple[str, str, Figure], ...] = (
    (wording.RIGHT, "right", lambda build: build.figure("right")),
    (wording.HIT, "hit", lambda build: build.figure("hit_5")),
)


def plot(builds: Sequence[Build]) -> str:
    """The share of right answers and hit@5, from the first build to the last; "" without any.

    `builds` are the newest first; those that were never measured are left out.
    """
    measured = [build for build in reversed(builds) if build.figure("right") is not None]
    if not measured:
        return ""
    values = [value for _, _, figure in _SERIES for value in map(figure, measured) if value]
    low = floor(min(values, default=0.0) * 10) / 10
    low = min(low, 0.9)
    parts = [*_grid(low), *_names(measured)]
    for place, (name, kind, figure) in enumerate(_SERIES):
        points = [(_x(at, measured), figure(build)) for at, build in enumerate(measured)]
        parts += _series(name, kind, place, [(x, _y(y, low)) for x, y in points if y is not None])
    return Markup(
        f'<div class="plot"><svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{inert(_told(measured))}">{"".join(parts)}</svg></div>'
    )


def _told(builds: Sequence[Build]) -> str:
    """The picture in words."""
    told = [
        f"{build.id[:6]} {name} {value:.0%}"
        for build in builds
        for name, _, figure in _SERIES
        if (value := figure(build)) is not None
    ]
    return f"{wording.FIGURES}: {', '.join(told)}"


def _grid(low: float) -> Iterator[str]:
    for tenth in range(round(low * 10), 11):
        y = _y(tenth / 10, low)
        yield f'<path class="line" d="M{_LEFT} {y:.1f}H{_RIGHT}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tenth * 10}%</text>'


def _names(builds: Sequence[Build]) -> Iterator[str]:
    step = -(-len(builds) // _LABELS)
    for at, build in enumerate(builds):
        if (len(builds) - 1 - at) % step == 0:
            x, weight = _x(at, builds), ' class="live"' if build.state == "live" else ""
            made = inert(build.manifest.created[5:10])
            yield f'<text{weight} x="{x:.1f}" y="{_BOTTOM + 20}" text-anchor="middle">'
            yield f'{inert(build.id[:6])}</text><text x="{x:.1f}" y="{_BOTTOM + 38}" '
            yield f'text-anchor="middle">{made}</text>'


def _series(
    name: str, kind: str, place: int, points: Sequence[tuple[float, float]]
) -> Iterator[str]:
    left = _LEFT + 170 * place
    yield f'<g class="{kind}"><path d="M{left} 14h26"/>'
    yield f'<text x="{left + 34}" y="18">{inert(name)}</text>'
    if points:
        yield f'<path d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in points)}"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in points)
    yield "</g>"


def _x(at: int, builds: Sequence[Build]) -> float:
    return _LEFT + (at + 0.5) / len(builds) * (_RIGHT - _LEFT)


def _y(share: float, low: float) -> float:
    return _BOTTOM - (share - low) / (1 - low) * (_BOTTOM - _TOP)
