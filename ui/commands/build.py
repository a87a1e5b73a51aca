"""`certguide build`."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from corpus.findings import findings

from ..acknowledged import Acknowledged
from ..border import BAD_INPUT
from ..building import build, library
from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.command(epilog="Example:  certguide build guides/ faq.pdf --promote")
@click.argument("paths", nargs=-1, required=True, type=NamedPath())
@click.option("--promote", is_flag=True, help="Make it live at once, without an evaluation.")
@data_option
@json_option
def command(paths: tuple[Path, ...], promote: bool, settings: Settings, as_json: bool) -> int:
    """Read PATHS as the complete contents of a new build of the library.

    Files and folders of text, Markdown, HTML and PDF. The live build keeps serving until the new
    one is promoted. Exits with 2 when a document could not be read; the others are built.
    """
    shelf = library(settings)
    hidden = Acknowledged(settings.data).ids()  # a damaged file is told before the long work
    built = build(shelf, paths)
    manifest = built.manifest
    if promote:
        shelf.promote(manifest.id, evaluated=False, reason="promoted by the operator")
    for bad in built.unreadable:
        say(f"certguide: left out: {bad.error.message}", err=True)
    new_findings = sum(found.id not in hidden for found in findings(built.guides))
    if as_json:
        report = {
            "build": manifest.id,
            "new": built.new,
            "live": shelf.live == manifest.id,
            "documents": [asdict(entry) for entry in manifest.documents],
            "passages": manifest.passages,
            "views": manifest.views,
            "findings": new_findings,
            "left_out": [
                {"path": str(bad.path), "kind": bad.error.kind, "message": bad.error.message}
                for bad in built.unreadable
            ],
        }
        click.echo(json.dumps(report, ensure_ascii=False))
    else:
        faqs = sum(entry.faqs for entry in manifest.documents)
        rows = sum(entry.rows for entry in manifest.documents)
        say(
            f"Build {manifest.id}{'' if built.new else ' (there already)'}: "
            f"documents: {len(manifest.documents)}, FAQ pairs: {faqs}, table rows: {rows}, "
            f"passages: {manifest.passages}."
        )
        say(
            "It is live, unevaluated."
            if shelf.live == manifest.id
            else f"It is not live: `certguide rollback {manifest.id}` would make it so."
        )
        if new_findings:
            say(f"New findings: {new_findings}; `certguide findings` shows them.")
    return BAD_INPUT if built.unreadable else 0
