"""What is asked: the questions of the bundled guide's suite, each once."""

from collections.abc import Sequence
from pathlib import Path

from corpus import bundled
from evals import Case
from evals.suite_file import load_suite


def guide() -> Path:
    """The bundled guide."""
    return next(bundled().glob("*.md"))


def questions(most: int) -> Sequence[Case]:
    """The first so many, follow-ups with the turns before; none twice, so no cache flatters."""
    suite = load_suite(guide().with_name(f"{guide().stem}.suite.yaml"))
    return tuple({(case.question, case.history): case for case in suite.cases}.values())[:most]
