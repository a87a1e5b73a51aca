"""`certguide progress`."""

import json

import click

from ..building import library, open_live
from ..lazy_group import LazyGroup
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings

_WIDTH = 100  # of the table, at least


@click.group(
    cls=LazyGroup,
    commands_told={
        "export": "Write all that is kept of you into one file.",
        "import": "Join such a file to what is kept.",
        "erase": "Erase all that is kept of you.",
    },
    modules="progress_",
    invoke_without_command=True,
    epilog="Example:  certguide progress",
)
@data_option
@json_option
@click.pass_context
def command(context: click.Context, settings: Settings, as_json: bool) -> None:
    """Show what you know, asked about and never touched, and the next best thing to study.

    By level and topic of the guides: cards that are learnt, shaky (right once, and to be seen
    again), wrong the last time, and new; how many of your questions the topic answered, and how
    many that name the level were refused. Your practice in this terminal is counted, and what you
    asked in your sessions.
    """
    if context.invoked_subcommand:
        return
    from assistant import Tutor
    from assistant.study.study import Study

    from ..coverage_row import coverage_row
    from ..coverage_table import coverage_table, next_lines
    from ..terminal_record import coverage_of

    shelf = library(settings)
    index = open_live(shelf)
    found = coverage_of(settings.data, Study(lambda: index), Tutor(lambda: index))
    if as_json:
        click.echo(json.dumps(coverage_row(found), ensure_ascii=False))
        return
    from rich.console import Console

    console = Console(width=max(_WIDTH, Console().width), highlight=False)
    console.print(coverage_table(found))
    say("")
    for line in next_lines(found.next, found.total):
        say(line)
