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
        callback=_settings,
        help="Folder of the library [default: $CERTGUIDE_DATA, or your user-data folder].",
    )(command)


def json_option(command: Command) -> Command:
    """--json, given to the command as `as_json`."""
    return click.option(
        "--json", "as_json", is_flag=True, callback=_as_json, help="Print JSON for programs."
    )(command)


def build_option(command: Command) -> Command:
    """--build ID, given to the command as `build`."""
    return click.option(
        "--build", metavar="ID", help="This build, by its first digits, instead of the live one."
    )(command)


def _settings(context: click.Context, _option: click.Parameter, value: str | None) -> Settings:
    """Those of the group's own --data where it stands before the subcommand."""
    if value is None and context.parent and "settings" in context.parent.params:
        settings: Settings = context.parent.params["settings"]
        return settings
    return Settings.of(os.environ, Path(value) if value else None)


def _as_json(context: click.Context, _option: click.Parameter, value: bool) -> bool:
    return value or bool(context.parent and context.parent.params.get("as_json"))
