"""`certguide rollback`."""

import json

import click

from index import Library

from ..border import CommandError
from ..building import library
from ..options import data_option, json_option
from ..settings import Settings


@click.command(epilog="Example:  certguide rollback")
@click.argument("build", required=False)
@click.option("--force", is_flag=True, help="Even a build that a release has held back.")
@data_option
@json_option
def command(build: str | None, force: bool, settings: Settings, as_json: bool) -> None:
    """Make BUILD live, or without BUILD the one that was live before.

    A build that a release held back takes --force.
    """
    shelf = library(settings)
    if build and not force:
        _refuse_held(shelf, shelf.resolve(build))
    live = shelf.rollback(build)
    click.echo(json.dumps({"live": live}) if as_json else f"Build {live} is live.")


def _refuse_held(shelf: Library, build: str) -> None:
    if any(promotion.build == build for promotion in shelf.promotions()):
        return
    from evals.release import Records  # takes a second, which no way back has to wait for

    record = Records(shelf.folder).read(build)
    if record and record.verdict == "held":
        raise CommandError(
            "held",
            f"Build {build} was held back by its release: release its documents again and accept "
            "what is meant, or make it live all the same with --force.",
        )
