"""A collection of Anki's own, to import into."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportResponse
from anki.notes import Note
from anki.scheduler.v3 import CardAnswer, Scheduler

if TYPE_CHECKING:
    from anki.cards import CardId  # which cannot be imported first


@contextmanager
def collection(folder: Path) -> Iterator[Collection]:
    """An empty collection, open."""
    opened = Collection(str(folder / "collection.anki2"))
    try:
        yield opened
    finally:
        opened.close()


def imported(into: Collection, path: Path) -> ImportResponse.Log:
    """What Anki says after it has imported a file as a click on it does."""
    options = ImportAnkiPackageOptions(with_scheduling=False, with_deck_configs=False)
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    return into.import_anki_package(request).log


def note(of: Collection, question: str) -> Note:
    """The note that asks this, as it is shown."""
    (found,) = [
        one for each in of.find_notes("") if (one := of.get_note(each))["Question"] == question
    ]
    return found


def review(of: Collection, card: "CardId") -> None:
    """Answer a card "good", as the reviewer does."""
    scheduler = of.sched
    assert isinstance(scheduler, Scheduler)
    states = of._backend.get_scheduling_states(card)
    shown = of.get_card(card)
    shown.start_timer()
    scheduler.answer_card(scheduler.build_answer(card=shown, states=states, rating=CardAnswer.GOOD))


def reviews(of: Collection) -> list[list[int]]:
    """The log of all reviews."""
    assert of.db is not None
    return [list(row) for row in of.db.all("select id, cid, ease, ivl from revlog order by id")]
