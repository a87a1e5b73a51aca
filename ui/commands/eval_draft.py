"""`certguide eval draft`."""

import json

import click

from evals.drafts import Tray

from ..options import build_option, data_option, json_option
from ..outlet import say
from ..progress import progress_bar
from ..proposals import entry, put_forward, show
from ..settings import Settings
from ..wishes import damage


@click.command(epilog="Example:  certguide eval draft --most 20")
@click.option("--since", metavar="ID", help="Count as changed what differs from this build.")
@click.option(
    "--most",
    default=100,
    show_default=True,
    type=click.IntRange(1),
    metavar="N",
    help="Propose at most so many.",
)
@build_option
@data_option
@json_option
def command(
    since: str | None, most: int, build: str | None, settings: Settings, as_json: bool
) -> None:
    """Propose cases that the suites of the library lack, and put them into the tray.

    Proposed are: questions that learners asked in vain or whose answers they did not like; FAQs,
    table rows and plan steps that no case asks about, and texts that have changed; FAQs in other
    words; conversations of two turns; and questions that the guide seems to answer and does not.
    What is there already, waits in the tray or was dropped is never proposed again.

    The tray is a suite, drafts.yaml in the data folder: change the proposals there as you like,
    then take each over with `certguide eval accept`, or forget it with `certguide eval drop`.
    """
    for problem in damage(settings.data):
        say(f"certguide: {problem}", err=True)
    with progress_bar() as progress:
        found = put_forward(settings, build, since, most, progress)
    tray = Tray(settings.data)
    if as_json:
        drafts = [entry(draft.case, draft.why) for draft in found]
        told = {"drafts": drafts, "waiting": len(tray.cases()), "tray": str(tray.path)}
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    show([draft.case for draft in found], {draft.case.id: draft.why for draft in found})
    say(f"Proposed: {len(found)}; waiting in {tray.path}: {len(tray.cases())}.")
