"""An evaluation, told to an editor or a program."""

import json
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from evals.report import footer, measures_table, table
from evals.reports import Report, write_reports

from .evaluating import evaluate
from .progress import progress_bar
from .releasing import reports_folder
from .settings import Settings
from .verdict import HELD, cut

_WIDTH = 110  # of the tables, where the terminal does not say


def measure(
    settings: Settings,
    suites: Sequence[str],
    build: str | None,
    baseline: str | None,
    folder: Path | None,
    machine: bool,
) -> int:
    """Run an evaluation, tell what it gave, and give the exit code."""
    with progress_bar() as progress:
        report = evaluate(settings, suites, build, baseline, progress)
    page, *_, data = write_reports(
        report, folder or reports_folder(settings, report.build) / "evaluation"
    )
    if machine:
        told = json.loads(data.read_text(encoding="utf-8"))
        click.echo(json.dumps({**told, "report": str(page)}, ensure_ascii=False))
    else:
        _show(report, page)
    return 0 if report.good else HELD


def _show(report: Report, page: Path) -> None:
    console = Console(width=max(_WIDTH, Console().width), highlight=False)
    console.print(table(report.scores))
    console.print(measures_table(report.scores, report.baseline))
    for line in footer(report.scores):
        click.echo(line)
    for line in cut([f"- {reason}" for reason in report.reasons], "reasons"):
        click.echo(line)
    click.echo(f"Report: {page}")
