"""Reads what a learner types: with history and Tab at a terminal, plain lines from a pipe."""

import sys
from collections.abc import Callable, Iterable

Complete = Callable[[str], list[str]]

_STYLED = "\001\033[1;36m\002{}\001\033[0m\002"  # \001 and \002: not counted as width by readline


class Prompt:
    """Asks for one line after another."""

    def __init__(self, complete: Complete, said: Iterable[str], colored: bool) -> None:
        self.watched = sys.stdin.isatty() and sys.stdout.isatty()
        self._style = _STYLED if colored and self.watched else "{}"
        if self.watched:
            _prepare_editing(complete, said)

    def read(self, name: str = "") -> str:
        """The next line; EOFError when there is none, KeyboardInterrupt for Ctrl-C."""
        asked = f"{name}> "
        if self.watched:
            return input(self._style.format(asked[:-1]) + " ")
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        sys.stdout.write(f"{asked}{line.rstrip()}\n")  # so that what is written reads on its own
        return line.rstrip("\n")


def _prepare_editing(complete: Complete, said: Iterable[str]) -> None:
    """Make the standard library's readline ready, where Python comes with it."""
    try:
        import readline  # it may write codes when imported, which no pipe wants
    except ImportError:
        return
    readline.set_completer_delims("")  # the whole line is completed, spaces included
    readline.set_completer(lambda line, state: (*complete(line), None)[state])
    by_libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if by_libedit else "tab: complete")
    for line in said:
        readline.add_history(line)
