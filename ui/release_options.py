"""The options of the commands that change the live library."""

from collections.abc import Callable
from typing import Any

import click

from .named_path import NamedPath

Command = Callable[..., Any]


report_option = click.option(
    "--report",
    metavar="DIR",
    type=NamedPath(file_okay=False),
    help="Where report.html, report.md, junit.xml and report.json go [default: in the library].",
)


def release_options(command: Command) -> Command:
    """--accept, --accept-loss, --stage and --report."""
    for option in (
        report_option,
        click.option(
            "--stage",
            "promote",
            flag_value=False,
            default=True,
            help="Stop before it goes live, even when nothing is worse.",
        ),
        click.option(
            "--accept-loss",
            "losses",
            metavar="DOCUMENT",
            multiple=True,
            help="This document may lose more than a fifth of its sections, FAQs or rows.",
        ),
        click.option(
            "--accept",
            "accepted",
            metavar="CASE",
            multiple=True,
            callback=_split,
            help="This case may get worse or lose its proof, or this finding is meant: an id, "
            "several with commas, or all (of the cases).",
        ),
    ):
        command = option(command)
    return command


def _split(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(part.strip() for value in given for part in value.split(",") if part.strip())
