"""`certguide builds`."""

import json

import click

from ..building import library
from ..options import data_option, json_option
from ..settings import Settings


@click.command(epilog="Example:  certguide builds --json")
@data_option
@json_option
def command(settings: Settings, as_json: bool) -> None:
    """List the builds of the library, oldest first, and which one is live."""
    shelf = library(settings)
    promotions = {promotion.build: promotion for promotion in shelf.promotions()}
    rows = [
        {
            "build": manifest.id,
            "created": manifest.created,
            "documents": len(manifest.documents),
            "passages": manifest.passages,
            "live": manifest.id == shelf.live,
            "promoted": promotions[manifest.id].at if manifest.id in promotions else None,
            "evaluated": manifest.id in promotions and promotions[manifest.id].evaluated,
        }
        for manifest in shelf.manifests()
    ]
    if as_json:
        click.echo(json.dumps(rows))
        return
    if not rows:
        click.echo("There is no build yet: `certguide build PATH --promote` makes one.")
    for row in rows:
        click.echo(
            f"{'*' if row['live'] else ' '} {row['build']}  {row['created']}  "
            f"documents: {row['documents']}, passages: {row['passages']}"
            f"{'' if row['evaluated'] or not row['promoted'] else ', promoted unevaluated'}"
        )
