"""`certguide inspect`."""

import json
from pathlib import Path

import click

from corpus import SECTION, TOPIC, Guide, entities, inspection, read

from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings


@click.command(epilog="Example:  certguide inspect guide.pdf --json")
@click.argument("path", type=NamedPath())
@data_option
@json_option
def command(path: Path, settings: Settings, as_json: bool) -> None:
    """Show what the reader makes of one document: sections, FAQ pairs, tables, named things.

    The document is not put into the library: --data changes nothing here.
    """
    guide = read(path)
    if as_json:
        click.echo(json.dumps(inspection(guide), ensure_ascii=False))
        return
    say(f"{guide.document}: {guide.title} ({guide.format}, {len(guide.text)} characters)")
    for section in guide.sections:
        say(f"{'  ' * section.level}{section.title or '(before the first heading)'}")
    for table in guide.tables:
        say(f"table of {len(table.rows)} rows: {' | '.join(table.header)}")
    for faq in guide.faqs:
        say(f"FAQ: {faq.question}")
    for kind, names in _by_kind(guide).items():
        say(f"{kind}: {'; '.join(names)}")
    for warning in guide.warnings:
        say(f"warning: {warning}")


def _by_kind(guide: Guide) -> dict[str, list[str]]:
    """The named things, with other names in brackets; headings alone are shown as the outline."""
    found: dict[str, list[str]] = {}
    for entity in entities(guide):
        if entity.kind not in (TOPIC, SECTION):
            others = f" ({', '.join(entity.aliases)})" if entity.aliases else ""
            found.setdefault(entity.category or entity.kind, []).append(f"{entity.name}{others}")
    return found
