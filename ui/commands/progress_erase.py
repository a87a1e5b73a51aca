"""`certguide progress erase`."""

import json

import click

from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.command(epilog="Example:  certguide progress erase --yes")
@click.option("--yes", is_flag=True, help="Do not ask whether you are sure.")
@data_option
@json_option
def command(yes: bool, settings: Settings, as_json: bool) -> None:
    """Erase all that is kept of who learns in this terminal.

    Your practice and plans, what you told of yourself, the conversation that was brought in, and
    every session. What a browser keeps is erased on its page; exported files are yours to delete.
    """
    from ..takeout_told import counted, in_words
    from ..terminal_record import erase, takeout

    kept = takeout(settings.data, damaged=True)
    if not yes and not click.confirm(f"Erase {in_words(kept)}? It cannot be undone.", err=True):
        say("Nothing was erased.", err=True)
        return
    erase(settings.data)
    if as_json:
        click.echo(json.dumps({"erased": counted(kept)}))
    else:
        say("Erased.")
