"""`certguide builds prune`."""

import json

import click

from index import KEEP

from ..building import library
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.command(epilog="Example:  certguide builds prune --keep 5")
@click.option(
    "--keep",
    metavar="N",
    type=click.IntRange(min=2),
    default=KEEP,
    show_default=True,
    help="How many of the builds that were live stay.",
)
@data_option
@json_option
def command(keep: int, settings: Settings, as_json: bool) -> None:
    """Remove old builds, with their evaluations and reports.

    The live build, the one that was live before it, and the others that were live last stay, N in
    all. One that was never live goes a week after it was made.
    """
    removed = library(settings).prune(keep)
    if as_json:
        click.echo(json.dumps({"removed": removed}))
    elif removed:
        say(f"Removed: {', '.join(removed)}.")
    else:
        say("No build is old enough to go.")
