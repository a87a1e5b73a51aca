"""Notes as the bytes of an .apkg file."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from io import BytesIO

import genanki

from assistant import Citation

from ..quote import legible
from .field import field, tag
from .lineage import Exported

_FIELDS = (
    "Question",
    "Answer",
    "Source quote",
    "Section",
    "Document",
    "Edition",
    "Change",
)
_MODEL_ID = 1_769_340_215  # of all our notes, for good: with another one Anki makes new notes
_RETIRED = "retired"
_NEWS = "changed"
_LEFT_OUT = "The guide no longer says this (edition {build})."
_CHANGED = "Changed. Before: {before}"


def apkg(notes: Sequence[Exported], deck: str, build: str, now: datetime) -> bytes:
    """The file for a deck of that name; `build` is the edition that the notes are of.

    Anki updates a note if the file's one is newer than the one that it has, by whole seconds.
    """
    made = genanki.Deck(_deck_id(deck), deck)
    for number, note in enumerate(notes):
        made.add_note(_note(note, number, build))
    written = BytesIO()
    genanki.Package(made).write_to_file(written, now.timestamp())
    return written.getvalue()


def _deck_id(name: str) -> int:
    """The same for the same name, within what Anki takes."""
    return (1 << 30) + int(sha256(name.encode()).hexdigest()[:7], 16)


def _note(note: Exported, number: int, build: str) -> genanki.Note:
    card, known = note.card, note.known
    if card is None:
        shown = (known.question, known.answer, "", known.topic, known.document, "")
        change, tags = _LEFT_OUT.format(build=build), [_RETIRED]
    else:
        proof = card.proof
        said = (legible(proof.quote), _section(proof), _document(proof))
        shown = (card.question, card.answer, *said, build)
        change = _CHANGED.format(before=note.before) if note.before else ""
        tags = [tag("level", card.level), tag("kind", card.kind), _NEWS if note.before else ""]
    tags += [tag("guide", known.document), tag("topic", known.topic)]
    return genanki.Note(
        model=_model(),
        fields=[field(text) for text in (*shown, change)],
        guid=note.guid,
        tags=sorted(filter(None, tags)),
        due=number,
    )


def _section(proof: Citation) -> str:
    return " > ".join(proof.section)


def _document(proof: Citation) -> str:
    page = f", page {proof.page}" if proof.page else ""
    return f"{proof.title} ({proof.document}{page})" if proof.title else f"{proof.document}{page}"


@lru_cache(maxsize=1)
def _model() -> genanki.Model:
    look = files("ui") / "anki" / "look"
    front, back, style = (
        (look / name).read_text(encoding="utf-8")
        for name in ("front.html", "back.html", "style.css")
    )
    return genanki.Model(
        _MODEL_ID,
        "certguide card",
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "Card", "qfmt": front, "afmt": back}],
        css=style,
    )
