"""`certguide eval coverage`."""

import json
from dataclasses import asdict

import click

from evals.coverage import Coverage, coverage

from ..building import library
from ..options import build_option, data_option, json_option
from ..outlet import say
from ..proposals import suite_cases
from ..settings import Settings
from ..verdict import cut


@click.command(epilog="Example:  certguide eval coverage --build 3f0c9a17de52")
@build_option
@data_option
@json_option
def command(build: str | None, settings: Settings, as_json: bool) -> None:
    """Show how much of the guides the suites ask about, and list what no case asks about.

    An FAQ, table row, step, list or text counts as covered when a case of the library's suites has
    a quote from its words. `certguide eval draft` proposes cases for the others.
    """
    guides = library(settings).guides(build)
    found = coverage(guides, suite_cases(settings, guides))
    if as_json:
        click.echo(json.dumps(_account(found), ensure_ascii=False))
    else:
        _show(found)


def _account(found: Coverage) -> dict[str, object]:
    return {
        "coverage": found.share,
        "kinds": {
            kind: {"parts": found.total[kind], "covered": found.covered[kind]}
            for kind in sorted(found.total)
        },
        "uncovered": [asdict(each) for each in found.uncovered],
    }


def _show(found: Coverage) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("part", "there are", "covered")
    for kind in sorted(found.total):
        table.add_row(kind, str(found.total[kind]), str(found.covered[kind]))
    Console(highlight=False).print(table)
    lines = [
        f"{each.document}: {each.section}: {each.kind}: {each.text}" for each in found.uncovered
    ]
    for line in cut(lines, "parts"):
        say(line)
    say(f"Covered: {found.share:.0%}; without a case: {len(found.uncovered)}.")
