"""What an evaluation cannot begin with: a suite, a file of answers, or documents."""

from pathlib import Path


class SuiteError(Exception):
    """What is wrong, where: `str(error)` is "FILE:LINE: one sentence"."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message


class DocumentsError(Exception):
    """Documents that a suite asks about are not where they should be, or cannot be read."""
