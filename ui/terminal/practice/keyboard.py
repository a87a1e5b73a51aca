"""Reads one key after another: at once from a terminal, by the line from a pipe."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

SHOW = " "
_SAME = {"\r": SHOW, "\n": SHOW, "": SHOW}
_END = "\x04"  # Ctrl-D
_ARROWS = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z~]|O.|.)?")  # and all else that means nothing here


class Keyboard:
    """The keys of a learner; `watched` tells whether they are pressed at a terminal."""

    def __init__(self) -> None:
        self.watched = sys.stdin.isatty() and sys.stdout.isatty()
        self._typed = ""

    def read(self) -> str:
        """The next key, Enter as a space; EOFError at the end, KeyboardInterrupt for Ctrl-C."""
        return self._press() if self.watched else self._line()

    @contextmanager
    def ready(self) -> Iterator[None]:
        """Have keys read as they are pressed, and not shown, also those pressed too early."""
        try:
            import termios
            import tty
        except ImportError:  # Windows, where click reads a key at a time
            yield
            return
        if not self.watched:
            yield
            return
        before = termios.tcgetattr(sys.stdin)
        tty.setcbreak(sys.stdin, termios.TCSADRAIN)
        try:
            yield
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)

    def _press(self) -> str:
        while not self._typed:
            self._typed = _ARROWS.sub("", _keys())
        key, self._typed = self._typed[0], self._typed[1:]
        if key == _END:
            raise EOFError
        return _SAME.get(key, key).lower()

    def _line(self) -> str:
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        typed = line.strip()
        sys.stdout.write(f"> {typed}\n")  # so that what is written reads on its own
        return _SAME.get(typed, typed).lower()


def _keys() -> str:
    """What was pressed, several keys at once if nobody read them meanwhile."""
    if sys.platform == "win32":
        return click.getchar()
    pressed = os.read(sys.stdin.fileno(), 1024)
    return pressed.decode("utf-8", "replace") if pressed else _END
