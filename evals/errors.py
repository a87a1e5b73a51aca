"""What an evaluation cannot begin with: a suite, a file of answers, or documents."""

from pathlib import Path


class SuiteError(Exception):
    """What is wrong with a file, and where: "FILE:LINE: one sentence"."""

    kind = "suite"

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path = path
        self.line = line
        self.problem = problem

    @property
    def message(self) -> str:
        """The whole sentence, for people."""
        return str(self)


class DocumentsError(Exception):
    """Documents or cases that were named are not where they should be, or cannot be read."""

    kind = "documents"

    @property
    def message(self) -> str:
        """The sentence, for people."""
        return str(self)
