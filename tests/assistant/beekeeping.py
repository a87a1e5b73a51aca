"""The small guide of these tests, about bees, so that no rule made for one guide can pass here."""

from functools import lru_cache
from pathlib import Path

from corpus import Guide, Passage, passages, read
from index import Hit, terms


@lru_cache(maxsize=1)
def beekeeping() -> Guide:
    """The guide as the reader gives it."""
    return read(Path(__file__).parent / "beekeeping.md")


def hit(words: str) -> Hit:
    """The smallest passage that holds these words, as if the index had found it."""
    fits = [passage for passage in passages(beekeeping()) if words in passage.text]
    return found(min(fits, key=lambda passage: len(passage.text)))


def found(passage: Passage) -> Hit:
    """A passage as if the index had found it by meaning."""
    return Hit(
        passage=passage,
        dense=0.5,
        question=0.0,
        sentences=(),
        lexical=1.0,
        body=f" {' '.join(terms(passage.plain))} ",
        heading=f" {' '.join(terms(' '.join((passage.title, *passage.section))))} ",
    )


def paragraph(text: str) -> Hit:
    """A paragraph with this text alone, from a document of its own."""
    return found(
        Passage(
            document="note.txt",
            title="Note",
            format="text",
            section=("Note",),
            kind="paragraph",
            text=text,
            start=0,
            end=len(text),
            page=None,
        )
    )
