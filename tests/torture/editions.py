"""A small library with a history, and what is asked of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant import Tutor, answer_row
from corpus import Guide, read
from index import Embedder, Library
from tests.index.harbour import LICENCE

QUESTIONS = (
    "How long is the licence valid?",
    "What does the Coastal grade cost?",
    "Which hat does the harbour master wear?",
)
YEARS = ("three", "four", "five", "six", "seven", "eight", "nine", "ten")

Answers = tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class History:
    """A data folder, its builds in the order in which they went live, and what each answers."""

    data: Path
    builds: tuple[str, ...]
    answers: Mapping[str, Answers]


def edition(folder: Path, number: int) -> Path:
    """The guide in its edition of that number, as a file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "licence.md"
    fee = f"{120 + number} crowns"
    path.write_text(LICENCE.replace("five", YEARS[number]).replace("120 crowns", fee), "utf-8")
    return path


def guide(folder: Path, number: int) -> Guide:
    """The same, read."""
    return read(edition(folder / str(number), number))


def history(folder: Path, count: int, embedder: Embedder) -> History:
    """A library in which `count` editions went live one after the other."""
    data = folder / "history"
    shelf = Library(data, lambda: embedder)
    builds, answers = [], {}
    for number in range(count):
        manifest, _ = shelf.stage([guide(folder, number)])
        shelf.promote(manifest.id, evaluated=False, reason="test")
        builds.append(manifest.id)
        answers[manifest.id] = answered(shelf)
    assert len({str(each) for each in answers.values()}) == count, "editions must differ in answers"
    return History(data, tuple(builds), answers)


def answered(shelf: Library) -> Answers:
    """What the live build answers, without how long it took."""
    tutor = Tutor(shelf.open)
    return tuple(row(tutor, question) for question in QUESTIONS)


def row(tutor: Tutor, question: str) -> Mapping[str, Any]:
    """An answer as programs get it, without how long it took."""
    return dict(answer_row(tutor.answer(question), None, 0.0))
