"""`python -m evals`: write a suite's questions, score the answers, or run the product itself."""

import json
import shlex
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from .errors import SuiteError
from .faults.command import faults
from .injection.command import injection
from .libraries import evaluate
from .options import (
    FILE,
    NamedPath,
    chosen,
    reachable,
    required,
    shared_option,
    split_option,
    suites_argument,
    watched,
)
from .report import as_json, footer, measures_table, misses, table
from .rows import read_answers, write_questions
from .scoring import Score, score

json_option = click.option("--json", "machine", is_flag=True, help="Figures as JSON.")
misses_option = click.option("--misses", "wrong", is_flag=True, help="List the wrong answers.")


@click.group()
def main() -> None:
    """Measure a tutor's answers against suites of questions."""


@main.command()
@suites_argument
@click.option("--out", required=True, type=NamedPath(dir_okay=False, path_type=Path))
@split_option
def questions(suites: tuple[Path, ...], out: Path, split: str) -> None:
    """Write the questions of SUITES for `certguide ask --batch`."""
    write_questions(out, chosen(suites, split))


@main.command(name="score")
@suites_argument
@click.option("--answers", required=True, type=FILE, help="What `ask --batch --out` wrote.")
@split_option
@json_option
@misses_option
def score_command(
    suites: tuple[Path, ...], answers: Path, split: str, machine: bool, wrong: bool
) -> None:
    """Score the ANSWERS to the questions of SUITES."""
    cases = chosen(suites, split)
    try:
        rows = read_answers(answers)
    except SuiteError as error:
        raise click.UsageError(str(error)) from error
    _tell([score(case, rows.get(case.id)) for case in cases], machine, wrong)


@main.command()
@suites_argument
@shared_option
@click.option("--command", default="certguide", help="How the product is called.")
@click.option("--bundled", is_flag=True, help="Ask the product's bundled guide instead.")
@split_option
@json_option
@misses_option
def run(
    suites: tuple[Path, ...],
    shared: Path,
    command: str,
    bundled: bool,
    split: str,
    machine: bool,
    wrong: bool,
) -> None:
    """Build a library for each set of documents in SUITES, ask everything, score it.

    Without SUITES, those that come with the product are taken, as far as their documents are there.
    """
    cases = chosen(suites, split)
    if bundled:
        cases = [replace(case, quotes=(), sources=()) for case in cases]
    else:
        cases = required(cases, shared) if suites else reachable(cases, shared)
    with tempfile.TemporaryDirectory() as folder:
        called = tuple(shlex.split(command))
        asked = evaluate(cases, shared, called, Path(folder), bundled)
        scores = list(watched(asked, "Asking", len(cases)))
    _tell(scores, machine, wrong)


main.add_command(faults)
main.add_command(injection)


def _tell(scores: Sequence[Score], machine: bool, wrong: bool) -> None:
    if machine:
        click.echo(json.dumps(as_json(scores), indent=1))
        return
    if wrong:
        for miss in misses(scores):
            click.echo(miss)
    console = Console(width=max(110, Console().width), highlight=False)
    console.print(table(scores))
    console.print(measures_table(scores))
    for line in footer(scores):
        click.echo(line)


if __name__ == "__main__":
    main()
