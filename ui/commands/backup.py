"""`certguide backup`."""

import json
from pathlib import Path

import click

from ..backup import back_up
from ..building import library
from ..chroma_address import refuse_elsewhere
from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..progress import progress_bar
from ..settings import Settings


@click.command(epilog="Example:  certguide backup certguide-2027-01-31.tar.gz")
@click.argument("file", type=NamedPath())
@data_option
@json_option
def command(file: Path, settings: Settings, as_json: bool) -> None:
    """Write all that the data folder keeps into FILE, an archive (tar.gz), also while it is used.

    Builds, promotions, suites, reports, and what learners and editors left. It holds learners' own
    words, and only you may read it. `certguide restore` puts it back.
    """
    refuse_elsewhere(settings.chroma)
    with progress_bar() as progress:
        count = back_up(library(settings), file, progress)
    size = file.stat().st_size
    if as_json:
        say(json.dumps({"file": str(file), "files": count, "bytes": size}))
    else:
        say(f"{count} files in {file}, {size / 1e6:.1f} MB.")
