"""`certguide progress import`."""

import json
from pathlib import Path

import click

from ..border import CommandError
from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.command(name="import", epilog="Example:  certguide progress import me.json")
@click.argument("file", type=NamedPath())
@data_option
@json_option
def command(file: Path, settings: Settings, as_json: bool) -> None:
    """Join a file of `certguide progress export`, or of the page, to what is kept.

    All of the file is checked first, and all of it is taken or nothing. It adds and replaces
    nothing: no review of either is lost, of a card that both know what was practised later counts,
    and of a profile, a plan for one level and a session of one name that which is kept stays.
    """
    from ..learners import read_takeout
    from ..takeout_told import counted, in_words
    from ..terminal_record import bring_in

    brought = read_takeout(_read(file))
    bring_in(settings.data, brought)
    if as_json:
        click.echo(json.dumps({"file": str(file), **counted(brought)}))
    else:
        say(f"Joined to what was kept: {in_words(brought)}.")


def _read(file: Path) -> bytes:
    """The file, as far as any document goes."""
    from ..learners import LARGEST_TAKEOUT

    if not file.is_file():
        raise CommandError("bad_path", f"There is no file {file}: give the name of one.")
    with file.open("rb") as opened:
        return opened.read(LARGEST_TAKEOUT + 1)
