"""`certguide release`."""

from pathlib import Path

import click

from ..named_path import NamedPath
from ..options import data_option, json_option
from ..release_options import release_options
from ..releasing import Request
from ..settings import Settings
from ..verdict import carry_out


@click.command(epilog="Example:  certguide release guide-2027.pdf")
@click.argument("paths", nargs=-1, required=True, type=NamedPath())
@click.option(
    "--suite",
    "suites",
    metavar="FILE",
    multiple=True,
    type=NamedPath(exists=True, dir_okay=False),
    help="Ask the cases of this suite, too, and keep it in the library when it goes live.",
)
@release_options
@data_option
@json_option
def command(
    paths: tuple[Path, ...],
    suites: tuple[Path, ...],
    accepted: tuple[str, ...],
    losses: tuple[str, ...],
    promote: bool,
    report: Path | None,
    settings: Settings,
    as_json: bool,
) -> int:
    """Put new editions into the live library, if they make no answer worse.

    The documents of PATHS replace their namesakes in the live library or join it, and the rest
    stays. A namesake has the same name, whatever its file type and the date or version in it.

    The new library is built beside the live one, and both are asked what its suites ask and what
    the live guides answer in their own words. It goes live when nothing is worse, nothing that a
    case rests on has gone, and nothing contradicts itself anew. Otherwise it is held, with the
    reasons; `certguide chat --build ID` tries it. Exits with 0 when promoted and 3 when held.
    """
    request = Request(paths, (), suites, accepted, losses, promote, report)
    return carry_out(settings, request, as_json)
