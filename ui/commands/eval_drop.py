"""`certguide eval drop`."""

import json

import click

from evals.drafts import Tray

from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.command(epilog="Example:  certguide eval drop guide-near-miss-fees-0f3a91c2")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@data_option
@json_option
def command(ids: tuple[str, ...], settings: Settings, as_json: bool) -> None:
    """Take proposals out of the tray for good: they are never made again.

    What was dropped is remembered in dropped.json in the data folder; remove a line there to have
    a proposal again.
    """
    tray = Tray(settings.data)
    dropped = tray.drop(ids)
    if as_json:
        click.echo(json.dumps({"dropped": [case.id for case in dropped]}))
    else:
        say(f"Dropped: {len(dropped)}. Still waiting: {len(tray.cases())}.")
