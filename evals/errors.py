"""The one error of this package: a suite or a file of answers that cannot be used as it is."""

from pathlib import Path


class SuiteError(Exception):
    """What is wrong, where: `str(error)` is "FILE:LINE: one sentence"."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message
