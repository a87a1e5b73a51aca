"""An evaluation, told to an editor or a program."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from evals.evidence import is_answer
from evals.judge_model import Opinion, chat_model, opinion
from evals.report import footer, measures_table, table
from evals.reports import Report, write_reports
from index import Progress

from .evaluating import evaluate
from .outlet import say
from .progress import progress_bar
from .releasing import reports_folder
from .settings import Settings
from .verdict import HELD, cut

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_WIDTH = 110  # of the tables, where the terminal does not say


def measure(
    settings: Settings,
    suites: Sequence[str],
    build: str | None,
    baseline: str | None,
    folder: Path | None,
    judge: str | None,
    machine: bool,
) -> int:
    """Run an evaluation, tell what it gave, and give the exit code.

    `judge` names a chat model that is asked for its opinion, too.
    """
    model = chat_model(judge) if judge else None  # a wrong name is told before the long work
    with progress_bar() as progress:
        report = evaluate(settings, suites, build, baseline, progress)
        found = _judged(model, report, progress) if model else None
    page, *_, data = write_reports(
        report, folder or reports_folder(settings, report.build) / "evaluation"
    )
    if machine:
        told = json.loads(data.read_text(encoding="utf-8"))
        more = {"judge": {"model": judge, **asdict(found)}} if found else {}
        click.echo(json.dumps({**told, **more, "report": str(page)}, ensure_ascii=False))
    else:
        _show(report, page)
        if found:
            say(_told(judge or "", found))
    return 0 if report.good else HELD


def _judged(model: "BaseChatModel", report: Report, progress: Progress) -> Opinion:
    rows = [score.row for score in report.scores]
    answers = sum(map(is_answer, rows))
    return opinion(model, rows, lambda done: progress("Judging", done, answers))


def _told(judge: str, found: Opinion) -> str:
    share = "no verdict" if found.faithfulness is None else f"{found.faithfulness:.3f}"
    return (
        f"Faithfulness in the opinion of {judge}: {share} over {found.answers} answers, "
        f"{found.without} of them without a verdict."
    )


def _show(report: Report, page: Path) -> None:
    console = Console(width=max(_WIDTH, Console().width), highlight=False)
    console.print(table(report.scores))
    console.print(measures_table(report.scores, report.baseline))
    for line in footer(report.scores):
        say(line)
    for line in cut([f"- {reason}" for reason in report.reasons], "reasons"):
        say(line)
    say(f"Report: {page}")
