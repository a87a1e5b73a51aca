"""Lines on a terminal, wrapped to its width; in a pipe or file, one line each and no codes."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console, Group
from rich.live import Live
from rich.text import Text

from .lines import Line

WIDEST = 88  # columns of text that read well
_NARROWEST = 20


class Growing(Protocol):
    """Shows lines in the place of those that it showed before."""

    def __call__(self, lines: Sequence[Line]) -> None:
        """Show these."""
        ...


class Screen:
    """Shows lines on a console."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.colored = console.color_system is not None and not console.no_color
        self.is_terminal = console.is_terminal and not console.is_dumb_terminal

    def show(self, lines: Iterable[Line]) -> None:
        """Print lines, to stay."""
        for line in lines:
            self._print(line)

    @contextmanager
    def growing(self) -> Iterator[Growing]:
        """A place for lines that still change; it is empty again in the end.

        Nothing of it is shown where nobody watches.
        """
        if not self.is_terminal:
            yield lambda _lines: None
            return
        shown: list[Line] = []

        def show(lines: Sequence[Line]) -> None:
            if lines != shown:  # what is drawn again flickers
                shown[:] = lines
                live.update(self._frame(lines), refresh=True)

        with Live(
            console=self._console, transient=True, auto_refresh=False, vertical_overflow="crop"
        ) as live:
            yield show

    def _print(self, line: Line) -> None:
        if not self.is_terminal:
            text = f"{line.lead}{line.text.plain}".rstrip()
            self._console.print(Text(text), soft_wrap=True)
            return
        for row in self._wrapped(line):
            self._console.print(row, soft_wrap=True)

    def _frame(self, lines: Iterable[Line]) -> Group:
        """As much as fits, and that is the end: an answer grows at its end."""
        rows = [row for line in lines for row in self._wrapped(line)]
        return Group(*rows[-max(1, self._console.height - 2) :])

    def _wrapped(self, line: Line) -> Iterator[Text]:
        width = max(_NARROWEST, min(WIDEST, self._console.width) - len(line.lead))
        for number, row in enumerate(line.text.wrap(self._console, width)):
            lead = Text(line.lead if number == 0 else " " * len(line.lead))
            row.rstrip()
            yield lead.append_text(row)
