"""`certguide guides`."""

import json
from dataclasses import asdict

import click

from ..building import library
from ..lazy_group import LazyGroup
from ..options import build_option, data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.group(
    cls=LazyGroup,
    commands_told={"remove": "Take documents out, if that makes no other answer worse."},
    modules="guides_",
    invoke_without_command=True,
    epilog="Example:  certguide guides",
)
@build_option
@data_option
@json_option
@click.pass_context
def command(context: click.Context, build: str | None, settings: Settings, as_json: bool) -> None:
    """List the guides of the live build: the names that --guide takes."""
    if context.invoked_subcommand:
        if build is not None:
            raise click.UsageError("Only the live build changes: leave --build out.", context)
        return
    entries = library(settings).manifest(build).documents
    if as_json:
        click.echo(json.dumps([asdict(entry) for entry in entries], ensure_ascii=False))
        return
    for entry in entries:
        say(
            f"{entry.document}: {entry.title} ({entry.format}; sections: {entry.sections}, "
            f"FAQ pairs: {entry.faqs}, table rows: {entry.rows})"
        )
