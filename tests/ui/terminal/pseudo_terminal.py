"""A program on a terminal of its own, typed to and read as a person would."""

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import ioctl

PATIENCE = 60  # seconds
_CODE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")
CTRL_C, CTRL_D, TAB, UP = "\x03", "\x04", "\t", "\x1b[A"


class PseudoTerminal:
    """The keyboard and the screen of a program; `raw` is all that it has written."""

    def __init__(self, process: int, master: int) -> None:
        self._process = process
        self._master = master
        self._seen = 0
        self.raw = ""

    def type(self, keys: str) -> None:
        """Press keys, Enter among them if they end with a line break."""
        os.write(self._master, keys.encode())

    def expect(self, text: str) -> str:
        """Wait until the text appears after what was expected before; what came up to its end."""
        until = time.monotonic() + PATIENCE
        while text not in self._new():
            if time.monotonic() > until or not self._read():
                raise AssertionError(f"{text!r} is not in {self._new()!r}")
        new = self._new()
        end = new.index(text) + len(text)
        self._seen += end
        return new[:end]

    def ended(self) -> int:
        """Wait for the end; the exit code."""
        while self._read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    @property
    def shown(self) -> str:
        """What was written, without codes."""
        return _CODE.sub("", self.raw).replace("\r\n", "\n")

    def _new(self) -> str:
        return self.shown[self._seen :]

    def _read(self) -> bool:
        ready, _, _ = select.select([self._master], [], [], 1)
        try:
            data = os.read(self._master, 65536) if ready else None
        except OSError:  # Linux's way to say that the program has gone
            return False
        if data:
            self.raw += data.decode("utf-8", "replace")
        return data != b""


@contextmanager
def on_terminal(*arguments: object, columns: int = 80) -> Iterator[PseudoTerminal]:
    """Run this Python with arguments on a terminal; it is killed if it has not ended."""
    process, master = pty.fork()
    if process == 0:
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": "24"}
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell's background job ignores Ctrl-C
        os.execv(sys.executable, [sys.executable, *map(str, arguments)])  # noqa: S606
    ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    try:
        yield PseudoTerminal(process, master)
    finally:
        try:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(master)
