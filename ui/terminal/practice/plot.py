"""The coming days of practice as a plot of a few lines."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from ..lines import FAINT, MARK, Line

_HEIGHT = 4  # lines
_EIGHTHS = "\N{NO-BREAK SPACE}▁▂▃▄▅▆▇█"
_BLANK = "\N{NO-BREAK SPACE}"


def plot_lines(counts: Sequence[int]) -> Iterator[Line]:
    """A column for each day, the most that comes up at the left, days below."""
    most = max(counts, default=0)
    if most == 0:
        return
    margin = len(str(most))
    for level in reversed(range(_HEIGHT)):
        lead = str(most) if level == _HEIGHT - 1 else "0" if level == 0 else ""
        bars = "".join(_block(count, most, level) for count in counts)
        yield Line(Text(bars, MARK), f"{lead:>{margin}} ")
    yield Line(Text(_axis(len(counts)), FAINT), " " * (margin + 1))


def _block(count: int, most: int, level: int) -> str:
    """What a day shows of its column at one level, from the bottom; a single card shows, too."""
    eighths = max(1, round(count / most * _HEIGHT * 8)) if count else 0
    return _EIGHTHS[min(8, max(0, eighths - level * 8))]


def _axis(days: int) -> str:
    text = "today"
    for day in range(10, days + 1, 10):
        label = f"+{day}"
        text = text.ljust(day - 1, _BLANK) + label if len(text) < day else text
    return text[: days + 3]
