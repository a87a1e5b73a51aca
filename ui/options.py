"""Options that several commands share."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from .settings import Settings

Command = Callable[..., Any]


def data_option(command: Command) -> Command:
    """--data DIR, given to the command as `settings`."""
    return click.option(
        "--data",
        "settings",
        metavar="DIR",
        callback=lambda _context, _option, value: Settings.of(
            os.environ, Path(value) if value else None
        ),
        help="Folder of the library [default: $CERTGUIDE_DATA, or your user-data folder].",
    )(command)


def json_option(command: Command) -> Command:
    """--json, given to the command as `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")(command)


def build_option(command: Command) -> Command:
    """--build ID, given to the command as `build`."""
    return click.option("--build", metavar="ID", help="Ask this build instead of the live one.")(
        command
    )
