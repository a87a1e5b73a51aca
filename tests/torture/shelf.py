"""A small library with everything as the product has it, and the words of its guides."""

from pathlib import Path

from assistant import Tutor
from index import Library
from tests.index.harbour import DIVING, LICENCE, guide
from ui.building import library
from ui.noting import Noting
from ui.settings import Settings

WORDS = [*LICENCE.split(), *DIVING.split()]


def stocked(folder: Path) -> Library:
    """A library in which two guides are live."""
    made = library(Settings(folder, "all-MiniLM-L6-v2"))
    manifest, _ = made.stage([guide(LICENCE, "licence.md"), guide(DIVING, "diving.md")])
    made.promote(manifest.id, evaluated=False, reason="first")
    return made


def asked(shelf: Library) -> Noting:
    """Who answers from it, as on the page."""
    return Noting(Tutor(shelf.open), shelf.folder)
