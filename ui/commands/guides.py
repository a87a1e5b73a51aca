"""`certguide guides`."""

import json
from dataclasses import asdict

import click

from ..building import library
from ..options import build_option, data_option, json_option
from ..settings import Settings


@click.command(epilog="Example:  certguide guides")
@build_option
@data_option
@json_option
def command(build: str | None, settings: Settings, as_json: bool) -> None:
    """List the guides of the live build: the names that --guide takes."""
    index = library(settings).open(build)
    if as_json:
        click.echo(json.dumps([asdict(entry) for entry in index.documents], ensure_ascii=False))
        return
    for entry in index.documents:
        click.echo(
            f"{entry.document}: {entry.title} ({entry.format}; sections: {entry.sections}, "
            f"FAQ pairs: {entry.faqs}, table rows: {entry.rows})"
        )
