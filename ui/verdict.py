"""What became of a release, told to an editor or a program."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from evals.release import Release, account

from .outlet import say
from .progress import progress_bar
from .releasing import Request, run_release
from .revision import summary
from .settings import Settings

HELD = 3  # the exit code of what was measured and is not good enough
_SHOWN = 20  # reasons and cases, of each


def carry_out(settings: Settings, request: Request, as_json: bool) -> int:
    """Run a release, tell what became of it, and give the exit code."""
    with progress_bar() as progress:
        found, report = run_release(settings, request, progress)
    if as_json:
        click.echo(json.dumps(account(found, report), ensure_ascii=False))
    else:
        for line in told(found, report):
            say(line)
    return HELD if found.verdict == "held" else 0


def told(found: Release, report: Path | None) -> Iterator[str]:
    """The account of a release, line by line, the verdict last."""
    yield from _content(found)
    yield from _answers(found)
    yield from cut([f"- {reason}" for reason in found.reasons], "reasons")
    if report:
        yield f"Report: {report}"
    yield _VERDICTS[found.verdict].format(build=found.build)
    if found.verdict == "promoted" and found.baseline:
        yield "`certguide rollback` goes back to the build before."


_VERDICTS = {
    "promoted": "Build {build} is live.",
    "staged": "Build {build} is good and staged; `certguide rollback {build}` makes it live.",
    "held": "Build {build} is held. Try it with `certguide chat --build {build}`.",
    "unchanged": "Build {build} is live already: the documents are what the library has.",
}


def _content(found: Release) -> Iterator[str]:
    for name in found.joined:
        yield f"+ {name}: new in the library."
    for name in found.removed:
        yield f"- {name}: taken out."
    for guide, changes in found.changes:
        yield f"~ {guide.document}: {summary(changes)}"
    if found.findings:
        kinds = Counter(finding.kind for finding in found.findings)
        counted = ", ".join(f"{kind}: {count}" for kind, count in kinds.items())
        yield f"New findings: {len(found.findings)} ({counted})."


def _answers(found: Release) -> Iterator[str]:
    if found.scores:
        right = sum(score.correct for score in found.scores)
        before = sum(score.correct for score in found.before)
        live = f", on the live build {before}" if found.before else ""
        meant = ", all accepted" if found.stale and found.verdict != "held" else ""
        yield (
            f"Cases: {len(found.scores)} ({', '.join(found.suites)}); right: {right}{live}; "
            f"worse: {len(found.regressions)}; stale: {len(found.stale)}{meant}."
        )
    yield from cut([f"  worse: {each.case}: {each.why}" for each in found.regressions], "cases")
    if found.coverage:
        yield (
            f"Covered by the editor's cases: {found.coverage.share:.0%}; "
            f"without a case: {len(found.coverage.uncovered)} (`certguide eval coverage`)."
        )


def cut(lines: Sequence[str], what: str) -> Iterator[str]:
    """The first lines, and how many there are more."""
    yield from lines[:_SHOWN]
    if len(lines) > _SHOWN:
        yield f"  and {len(lines) - _SHOWN} more {what}; --json has them all."
