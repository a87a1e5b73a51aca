"""`certguide cards export`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from ..border import CommandError
from ..building import library, open_live
from ..named_path import NamedPath
from ..options import data_option
from ..outlet import say
from ..settings import Settings

_DECK = "certguide"
_SUFFIX = ".apkg"


@click.command(epilog="Example:  certguide cards export mlops.apkg --deck MLOps")
@click.argument("path", metavar="FILE.apkg", type=NamedPath())
@click.option("--guide", metavar="NAME", help="Those of one document; see `certguide guides`.")
@click.option("--deck", metavar="NAME", default=_DECK, show_default=True, help="Deck in Anki.")
@data_option
def command(path: Path, guide: str | None, deck: str, settings: Settings) -> None:
    """Write the cards into a file that Anki imports.

    Export and import again after each release: notes are updated, new ones come in, and Anki keeps
    your reviews and dates. A note whose fact has changed says so. What the guide has left out stays
    in Anki, with the tag "retired", for you to suspend or delete.
    """
    from assistant.study.study import Study

    from ..anki import Lineage, apkg
    from ..replacing import replace_file

    if path.suffix.lower() != _SUFFIX or not deck.strip():
        raise CommandError("bad_path", f"Give a file that ends in {_SUFFIX}, and a deck's name.")
    shelf = library(settings)
    study = Study(lambda: open_live(shelf))
    own = study.deck(guide)
    lineage = Lineage(settings.data)
    notes = lineage.notes(study.deck())
    documents = {card.proof.document for card in own.cards}
    written = [note for note in notes if guide is None or note.known.document in documents]
    if not own.cards:
        raise CommandError("no_cards", "There is nothing in the guides that makes a card.")
    replace_file(path, apkg(written, deck, own.build, datetime.now(UTC)))
    lineage.keep(notes, written, own.build)
    gone = sum(note.card is None for note in written)
    say(f"Written: {path} ({len(written) - gone} cards, {gone} retired)", err=True)
