"""`certguide compare`."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from corpus import Change, Guide, Unit, Unreadable, compare, pair_documents, read, read_all

from ..border import BAD_INPUT, CommandError
from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..revision import counts, lines, summary
from ..settings import Settings

Compared = tuple[Guide | None, Guide | None, tuple[Change, ...]]


@click.command(epilog="Example:  certguide compare guide-2024.pdf guide-2025.pdf")
@click.argument("old", type=NamedPath())
@click.argument("new", type=NamedPath())
@data_option
@json_option
def command(old: Path, new: Path, settings: Settings, as_json: bool) -> int:
    """Say what is different between two editions, OLD and NEW: two documents or two folders.

    By section, FAQ pair, table row, list item and paragraph: added (+), removed (-), changed (~),
    renamed (=) or moved (>). How a document is wrapped, marked up, encoded or stored makes no
    difference. Exits with 2 when a document of a folder could not be read; the others are compared.

    Nothing is put into the library: --data changes nothing here.
    """
    _expect_two_of_a_kind(old, new)
    unreadable: list[Unreadable] = []
    if old.is_dir():
        pairs, unreadable = _folders(old, new)
    else:
        pairs = [(read(old), read(new))]
    found: list[Compared] = [
        (before, after, compare(before, after) if before and after else ())
        for before, after in pairs
    ]
    for bad in unreadable:
        say(f"certguide: left out: {bad.error.message}", err=True)
    if as_json:
        click.echo(json.dumps(_report(old, new, found, unreadable), ensure_ascii=False))
    else:
        _tell(found)
    return BAD_INPUT if unreadable else 0


def _expect_two_of_a_kind(old: Path, new: Path) -> None:
    for path in (old, new):
        if not path.exists():
            raise CommandError("missing", f"There is no file or folder {path}; check the path.")
    if old.is_dir() != new.is_dir():
        raise CommandError(
            "usage", f"Of {old} and {new} one is a folder; give two documents or two folders."
        )


def _folders(
    old: Path, new: Path
) -> tuple[list[tuple[Guide | None, Guide | None]], list[Unreadable]]:
    """The documents of two folders in pairs, without those of which an edition is unreadable."""
    before, after = list(read_all([old])), list(read_all([new]))
    for folder, found in ((old, before), (new, after)):
        if not found:
            raise CommandError("empty", f"{folder} holds no guide; give a folder of documents.")
    bad = [
        (found, root)
        for root, side in ((old, before), (new, after))
        for found in side
        if isinstance(found, Unreadable)
    ]
    names = {found.path.relative_to(root.resolve()).as_posix() for found, root in bad}
    old_guides, new_guides = (
        [found for found in side if isinstance(found, Guide) and found.document not in names]
        for side in (before, after)
    )
    return pair_documents(old_guides, new_guides), [found for found, _ in bad]


def _report(
    old: Path, new: Path, found: Sequence[Compared], unreadable: Sequence[Unreadable]
) -> dict[str, Any]:
    changes = [change for _, _, some in found for change in some]
    return {
        "old": str(old),
        "new": str(new),
        "summary": counts(changes),
        "documents": [
            {
                "old": before.document if before else None,
                "new": after.document if after else None,
                "changes": len(some),
            }
            for before, after, some in found
        ],
        "changes": [
            {
                "kind": change.kind,
                "unit": change.unit,
                "section": list(change.section),
                "document": after.document if after else None,
                "old": _place(change.old, before),
                "new": _place(change.new, after),
            }
            for before, after, some in found
            for change in some
        ],
        "left_out": [
            {"path": str(bad.path), "kind": bad.error.kind, "message": bad.error.message}
            for bad in unreadable
        ],
    }


def _place(unit: Unit | None, guide: Guide | None) -> dict[str, Any] | None:
    if unit is None or guide is None:
        return None
    return {
        "text": guide.text[unit.start : unit.end],
        "start": unit.start,
        "end": unit.end,
        "page": guide.page_at(unit.start),
    }


def _tell(found: Sequence[Compared]) -> None:
    for before, after, changes in found:
        if before and after and changes:
            say(f"{before.document} → {after.document}")
            for line in lines(changes):
                say(f"  {line}")
        elif before and not after:
            say(f"- document removed: {before.document}")
        elif after and not before:
            say(f"+ document added: {after.document}")
    say(summary([change for _, _, changes in found for change in changes]))
