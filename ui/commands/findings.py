"""`certguide findings`."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from corpus import Finding, Guide
from corpus.findings import findings

from ..acknowledged import Acknowledged
from ..border import BAD_INPUT, CommandError
from ..building import library, read_guides
from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings

_PLACES = 3  # of one finding that are shown to people


@click.command(epilog="Example:  certguide findings guides/ --ack 3f0c9a17de")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=NamedPath())
@click.option("--ack", "seen", metavar="ID", multiple=True, help="Show this one no more.")
@click.option("--all", "everything", is_flag=True, help="Show those acknowledged, too.")
@data_option
@json_option
def command(
    paths: tuple[Path, ...],
    seen: tuple[str, ...],
    everything: bool,
    settings: Settings,
    as_json: bool,
) -> int:
    """Show what an editor should look at in PATHS, or in the guides of the live build.

    Names that stand nowhere else, values that disagree, questions and text that stand twice,
    sections that are missing or empty. Exits with 2 when a document could not be read.
    """
    guides, is_whole = _guides(paths, settings)
    found = findings(guides)
    acknowledged = Acknowledged(settings.data)
    if seen:
        acknowledged.add(_known(found, identity) for identity in seen)
    hidden = acknowledged.ids()
    shown = [each for each in found if everything or each.id not in hidden]
    if as_json:
        rows = [asdict(each) | {"acknowledged": each.id in hidden} for each in shown]
        click.echo(json.dumps(rows, ensure_ascii=False))
    else:
        for each in shown:
            _show(each)
        say(f"Findings: {len(shown)}, acknowledged and not shown: {len(found) - len(shown)}.")
    return 0 if is_whole else BAD_INPUT


def _guides(paths: Sequence[Path], settings: Settings) -> tuple[Sequence[Guide], bool]:
    """The guides to look at, and whether all that was given could be read."""
    if not paths:
        index = library(settings).open()
        return [index.guide(entry.document) for entry in index.documents], True
    guides, unreadable = read_guides(paths)
    for bad in unreadable:
        say(f"certguide: left out: {bad.error.message}", err=True)
    return guides, not unreadable


def _known(found: Sequence[Finding], given: str) -> str:
    """The id that begins with what was given."""
    fits = [each.id for each in found if given and each.id.startswith(given.casefold())]
    if len(fits) == 1:
        return fits[0]
    raise CommandError(
        "unknown_finding",
        f"{'No finding' if not fits else 'More than one finding'} has an id that begins with "
        f"{given!r}: see `certguide findings`, with the same paths.",
    )


def _show(found: Finding) -> None:
    say(f"{found.id}  {found.sentence}")
    for place in found.places[:_PLACES]:
        where = f": {' > '.join(place.section)}" if place.section else ""
        say(f"            {place.document}{where}")
    if len(found.places) > _PLACES:
        say(f"            and {len(found.places) - _PLACES} more places")
