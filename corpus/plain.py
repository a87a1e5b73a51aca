"""Literal text to words for people."""

from .formats.markdown import readable
from .source import Format


def plain(literal: str, markup: Format) -> str:
    """The words of a literal slice of a document: markup gone, white space folded."""
    return readable(literal) if markup == "markdown" else " ".join(literal.split())
