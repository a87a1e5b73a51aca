"""The product under evaluation, driven through its own command line and nothing else."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .cases import Case
from .rows import read_answers, write_questions
from .scoring import Row

PATIENCE = 1800  # seconds for one command; a hung one must not hang an evaluation


class ProductError(Exception):
    """A command of the product that failed: its line and the end of what it said."""


@dataclass(frozen=True, slots=True)
class Product:
    """A `certguide` command with a data folder of its own.

    Attributes:
        command: The words before the subcommand, for instance ("certguide",).
        data: Where its builds live.

    """

    command: tuple[str, ...]
    data: Path

    def build(self, documents: Sequence[Path]) -> None:
        """Make a library of exactly these documents live."""
        self._run("build", *map(str, documents), "--promote")

    def answer(self, cases: Sequence[Case]) -> Mapping[str, Row]:
        """Ask the cases' questions in one batch and return the rows by id."""
        questions = self.data.with_name(f"{self.data.name}-questions.jsonl")
        answers = self.data.with_name(f"{self.data.name}-answers.jsonl")
        answers.unlink(missing_ok=True)
        write_questions(questions, cases)
        # A batch with a bad row still answers the others; the missing ones score as wrong.
        done = self._call("ask", "--batch", str(questions), "--out", str(answers))
        if not answers.is_file():
            raise ProductError(f"ask --batch wrote no answers: {done.stderr[-500:]}")
        return read_answers(answers)

    def text(self, document: Path) -> tuple[str, str]:
        """The name and the normalised text that quotes of this document refer to."""
        read = json.loads(self._run("inspect", str(document), "--json"))
        return read["document"], read["text"]

    def _run(self, *arguments: str) -> str:
        done = self._call(*arguments)
        if done.returncode:
            line = " ".join([*self.command, *arguments])
            raise ProductError(f"{line}: exit code {done.returncode}: {done.stderr[-500:]}")
        return done.stdout

    def _call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(  # noqa: S603  # the operator's own command
                [*self.command, *arguments],
                env=os.environ | {"CERTGUIDE_DATA": str(self.data)},
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ProductError(f"{' '.join([*self.command, *arguments])}: {error}") from error
