"""`certguide restore`."""

import json
from dataclasses import replace as changed
from pathlib import Path

import click

from ..backup import restore
from ..building import library
from ..chroma_address import refuse_elsewhere
from ..exchange import staging
from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.command(epilog="Example:  certguide restore certguide-2027-01-31.tar.gz --data new-folder")
@click.argument("file", type=NamedPath(exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="Even where the data folder is not empty.")
@data_option
@json_option
def command(file: Path, replace: bool, settings: Settings, as_json: bool) -> None:
    """Put what `certguide backup` wrote into FILE in the place of the data folder.

    All of it is unpacked beside the data folder and verified first, file by file; then it takes the
    folder's place at once, or nothing is changed. A folder that is not empty takes --replace, and
    what was in it is gone then. A server that runs answers from what was restored.
    """
    refuse_elsewhere(settings.chroma)
    data = settings.data.resolve()
    shelf = library(changed(settings, data=data))
    count = restore(file, shelf, library(changed(settings, data=staging(data))), replace)
    if as_json:
        say(json.dumps({"data": str(data), "files": count, "live": shelf.live}))
    else:
        say(f"{count} files restored to {data}; build {shelf.live} is live.")
