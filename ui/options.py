"""Options that several commands share."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from .chroma_address import chroma_server
from .data_format import expect_readable, stamp
from .named_path import NamedPath
from .settings import Settings

Command = Callable[..., Any]
_MODEL = "certguide.model"  # where the value of --model waits for the settings
_CHROMA = "certguide.chroma"  # that of --chroma


def data_option(command: Command) -> Command:
    """--data DIR and --chroma URL, given to the command as `settings`."""
    return _chroma_option(
        click.option(
            "--data",
            "settings",
            metavar="DIR",
            type=NamedPath(),
            callback=_settings,
            help="Folder of the library [default: $CERTGUIDE_DATA, or your user-data folder].",
        )(command)
    )


def _chroma_option(command: Command) -> Command:
    return click.option(
        "--chroma",
        metavar="URL",
        is_eager=True,
        expose_value=False,
        callback=partial(_keep, _CHROMA),
        help="Chroma server that keeps the builds [default: $CERTGUIDE_CHROMA, or the folder].",
    )(command)


def model_option(command: Command) -> Command:
    """--model NAME, which becomes part of the `settings` that `data_option` gives."""
    return click.option(
        "--model",
        metavar="NAME",
        is_eager=True,
        expose_value=False,
        callback=partial(_keep, _MODEL),
        help="Chat model that words answers: none, local, local:FILE.gguf or provider:model "
        "[default: $CERTGUIDE_MODEL, or none].",
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


def _settings(context: click.Context, _option: click.Parameter, value: Path | None) -> Settings:
    """Those of the group's own --data where it stands before the subcommand."""
    settings: Settings
    chroma = context.meta.get(_CHROMA)
    if value is None and context.parent and "settings" in context.parent.params:
        settings = context.parent.params["settings"]
        if chroma:
            settings = replace(settings, chroma=chroma_server(os.environ, chroma))
    else:
        settings = Settings.of(os.environ, value, chroma)
        if not context.resilient_parsing:
            expect_readable(settings.data)
            context.call_on_close(partial(stamp, settings.data))
    return replace(settings, model=context.meta.get(_MODEL, settings.model))


def _keep(name: str, context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.meta[name] = value


def _as_json(context: click.Context, _option: click.Parameter, value: bool) -> bool:
    return value or bool(context.parent and context.parent.params.get("as_json"))
