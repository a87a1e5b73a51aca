"""`certguide rollback`."""

import json

import click

from ..building import library
from ..options import data_option, json_option
from ..settings import Settings


@click.command(epilog="Example:  certguide rollback")
@click.argument("build", required=False)
@data_option
@json_option
def command(build: str | None, settings: Settings, as_json: bool) -> None:
    """Make BUILD live, or without BUILD the one that was live before."""
    live = library(settings).rollback(build)
    click.echo(json.dumps({"live": live}) if as_json else f"Build {live} is live.")
