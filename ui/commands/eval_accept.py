"""`certguide eval accept`."""

import json

import click

from evals.drafting.draft import UNFINISHED
from evals.drafts import Tray

from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings

_ALL = "all"


@click.command(epilog="Example:  certguide eval accept all --suite our-guide")
@click.argument("ids", nargs=-1, required=True, metavar="ID...|all")
@click.option(
    "--suite",
    default="library",
    show_default=True,
    metavar="NAME",
    help="The suite that they go into; made if there is none.",
)
@data_option
@json_option
def command(ids: tuple[str, ...], suite: str, settings: Settings, as_json: bool) -> None:
    """Move proposals from the tray into a suite of the library, with all that you changed in them.

    From then on `certguide eval` asks them, and `certguide release` guards the content by them.
    `all` are those that are finished. The suite is suites/NAME.yaml in the data folder: its
    comments and its order stay as they are.
    """
    tray = Tray(settings.data)
    if ids == (_ALL,):
        ids = tuple(case.id for case in tray.cases() if UNFINISHED not in case.tags)
    path = tray.accept(ids, suite)
    if as_json:
        told = {"accepted": list(ids), "suite": suite, "path": str(path)}
        click.echo(json.dumps(told, ensure_ascii=False))
    else:
        say(f"Accepted: {len(ids)}, into {path}. Still waiting: {len(tray.cases())}.")
