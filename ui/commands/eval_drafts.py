"""`certguide eval drafts`."""

import json

import click

from evals.drafts import Tray

from ..options import data_option, json_option
from ..outlet import say
from ..proposals import entry, show
from ..settings import Settings


@click.command(epilog="Example:  certguide eval drafts --json")
@data_option
@json_option
def command(settings: Settings, as_json: bool) -> None:
    """List the proposals that wait in the tray, each with its id.

    Those that are not finished have only a question: say in the file what is right, and take the
    tag `unfinished` out, before you accept them.
    """
    tray = Tray(settings.data)
    cases = tray.cases()
    if as_json:
        click.echo(json.dumps([entry(case) for case in cases], ensure_ascii=False))
        return
    show(cases, {})
    if cases:
        say(f"Waiting in {tray.path}: {len(cases)}.")
    else:
        say("Nothing waits: `certguide eval draft` proposes cases.")
