"""`certguide guides remove`."""

from pathlib import Path

import click

from ..options import data_option, json_option
from ..release_options import release_options
from ..releasing import Request
from ..settings import Settings
from ..verdict import carry_out


@click.command(epilog="Example:  certguide guides remove faq-2019.md")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@release_options
@data_option
@json_option
def command(
    names: tuple[str, ...],
    accepted: tuple[str, ...],
    losses: tuple[str, ...],
    promote: bool,
    report: Path | None,
    settings: Settings,
    as_json: bool,
) -> int:
    """Take documents out of the live library, if that makes no other answer worse.

    What a suite asks about them is stale then, and has to be accepted. Exits with 0 when the
    library without them is live, and with 3 when it is held.
    """
    request = Request((), names, (), accepted, losses, promote, report)
    return carry_out(settings, request, as_json)
