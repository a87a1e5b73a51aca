"""What is asked: the questions of the suite that comes with the bundled guide."""

from corpus import bundled
from evals.suite_file import load_suite


def questions() -> list[str]:
    """Those that stand alone, in the suite's order."""
    guide = next(bundled().glob("*.md"))
    suite = load_suite(guide.with_name(f"{guide.stem}.suite.yaml"))
    return [case.question for case in suite.cases if not case.history]
