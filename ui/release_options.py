"""The options of the commands that change the live library."""

from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]


def release_options(command: Command) -> Command:
    """--accept, --accept-loss and --stage: `accepted`, `losses` and `promote`."""
    for option in (
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
            help="This case may get worse or lose its proof: an id, several with commas, or all.",
        ),
    ):
        command = option(command)
    return command


def _split(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(part.strip() for value in given for part in value.split(",") if part.strip())
