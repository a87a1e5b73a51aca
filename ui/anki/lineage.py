"""What was exported before, so that a card of the next edition is the same note in Anki."""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Any

from assistant.study.cards import Card, Deck, Remembered, remembered, succeed

from ..border import CommandError
from ..replacing import replace_file

_FILE = "anki-notes.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Exported:
    """A note: its id in Anki, what it said last, its card now, and what became of the fact.

    `card` is None once the guide has left it out. `before` is what the guide said where that has
    changed, "" where it has not.
    """

    guid: str
    known: Remembered
    card: Card | None
    before: str = ""


class Lineage:
    """The notes that were exported from the library of a data folder, in a file of its own."""

    def __init__(self, data: Path) -> None:
        self._path = data / _FILE

    def notes(self, deck: Deck) -> list[Exported]:
        """A note for each card of the whole deck, and for each that was exported and is gone.

        Raises CommandError where the record cannot be read.
        """
        build, rows = self._read()
        fates = succeed([row.known for row in rows], deck)
        carried: dict[str, Exported] = {}
        gone: list[Exported] = []
        for row in rows:
            card, changed = fates[row.known.id].card, fates[row.known.id].changed
            if card is None:
                gone.append(replace(row, card=None, before=""))
            else:
                # What changed in this edition is said in each export of it, and no longer.
                before = row.before if build == deck.build else ""
                said = row.known.answer if changed else before
                carried[card.id] = Exported(row.guid, remembered(card), card, said)
        taken = {row.guid for row in rows}
        new = (Exported(_guid(card, taken), remembered(card), card) for card in deck.cards)
        return [*(carried.get(note.known.id, note) for note in new), *gone]

    def keep(self, notes: Sequence[Exported], written: Sequence[Exported], build: str) -> None:
        """Adds what was written, and keeps of all `notes` those that were exported at any time."""
        known = {row.guid for row in self._read()[1]} | {note.guid for note in written}
        rows = [
            {"guid": note.guid, "before": note.before, "card": asdict(note.known)}
            for note in notes
            if note.guid in known
        ]
        document = {"format": _FORMAT, "build": build, "notes": rows}
        replace_file(self._path, json.dumps(document, ensure_ascii=False, indent=1).encode())

    def _read(self) -> tuple[str, list[Exported]]:
        """The build that was exported last, and its notes."""
        if not self._path.exists():
            return "", []
        try:
            document: dict[str, Any] = json.loads(self._path.read_text(encoding="utf-8"))
            if document["format"] != _FORMAT:
                raise ValueError(document["format"])
            notes = [
                Exported(str(row["guid"]), Remembered(**row["card"]), None, str(row["before"]))
                for row in document["notes"]
            ]
            return str(document["build"]), notes
        except (ValueError, KeyError, TypeError) as error:
            raise CommandError(
                "damaged_record",
                f"{self._path} cannot be read, which says which notes Anki has already: put back a "
                "copy of it, or delete it, and then edited cards come to Anki as new ones.",
            ) from error


def _guid(card: Card, taken: Collection[str]) -> str:
    """The card's id, with a number where that is the note of a card that was once asked so."""
    numbered = (f"{card.id}-{number}" for number in count(2))
    return next(guid for guid in chain([card.id], numbered) if guid not in taken)
