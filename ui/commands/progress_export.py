"""`certguide progress export`."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.command(epilog="Example:  certguide progress export me.json")
@click.argument("file", type=NamedPath())
@data_option
@json_option
def command(file: Path, settings: Settings, as_json: bool) -> None:
    """Write all that is kept of you into one JSON file, in the place of what was there.

    Your practice and plans, what you told of yourself, the conversation that was brought in, and
    your sessions. `certguide progress import` reads it on any machine.
    """
    from ..learners import write_takeout
    from ..replacing import replace_file
    from ..takeout_told import counted, in_words
    from ..terminal_record import takeout

    kept = takeout(settings.data)
    replace_file(file, write_takeout(kept, datetime.now(UTC)))
    if as_json:
        click.echo(json.dumps({"file": str(file), **counted(kept)}))
    else:
        say(f"Written to {file}: {in_words(kept)}.")
