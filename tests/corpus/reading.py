"""Reads text given in a test as a guide, as if it were a file."""

from collections.abc import Callable

from corpus import CorpusError, Guide
from corpus.formats.hypertext import read_html
from corpus.formats.markdown import read_markdown
from corpus.formats.plain_text import read_text
from corpus.source import Source
from corpus.structure import structure

READERS: dict[str, Callable[[bytes], Source]] = {
    ".html": read_html,
    ".md": read_markdown,
    ".txt": read_text,
}


def read_string(text: str, suffix: str = ".txt") -> Guide:
    """The guide that a file with this text and suffix would be."""
    return structure(READERS[suffix](text.encode()), f"guide{suffix}")


def read_bytes(data: bytes, suffix: str) -> Guide | None:
    """The guide that a file with these bytes would be, or None after an error with a sentence."""
    sentence = "A sentence."
    try:
        source = READERS[suffix](data)
    except CorpusError as error:
        source, sentence = None, error.message
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    return structure(source, f"guide{suffix}") if source and source.blocks else None
