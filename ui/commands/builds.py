"""`certguide builds`."""

import json

import click

from ..build_list import build_rows, build_table
from ..building import library
from ..lazy_group import LazyGroup
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings

_WIDTH = 120  # of the table, at least


@click.group(
    cls=LazyGroup,
    commands_told={"prune": "Remove old builds."},
    modules="builds_",
    invoke_without_command=True,
    epilog="Example:  certguide builds --json",
)
@data_option
@json_option
@click.pass_context
def command(context: click.Context, settings: Settings, as_json: bool) -> None:
    """List the builds of the library, oldest first: which one is live, since when and why.

    A build that was evaluated is shown with the verdict, the share of right answers, and how long
    an answer took.
    """
    if context.invoked_subcommand:
        return
    rows = build_rows(library(settings))
    if as_json:
        click.echo(json.dumps(rows))
    elif rows:
        from rich.console import Console

        Console(width=max(_WIDTH, Console().width), highlight=False).print(build_table(rows))
    else:
        say("There is no build yet: `certguide build PATH --promote` makes one.")
