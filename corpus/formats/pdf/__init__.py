"""Reads a PDF: columns in order, headings by their letters, tables whole, furniture left out."""

from corpus.errors import CorpusError
from corpus.source import Source

from .limits import Limits
from .process import read_in_child

__all__ = ["Limits", "read_pdf"]

_BLANK = b"\x00 \t\r\n\f"
_HEADER_WITHIN = 4096
_DEFAULT = Limits()


def read_pdf(data: bytes, limits: Limits = _DEFAULT) -> Source:
    """The normalised text and blocks of a PDF, read in a child process within `limits`.

    Raises:
        CorpusError: "empty", "not_a_pdf", "encrypted", "damaged", "no_text" or "too_large".

    """
    if not data.strip(_BLANK):
        raise CorpusError("empty", "The file is empty; download or export it again.")
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise CorpusError("not_a_pdf", "The file is named .pdf but is none; download it again.")
    if len(data) > limits.file_bytes:
        size, most = len(data) / 1e6, limits.file_bytes / 1e6
        raise CorpusError(
            "too_large", f"The PDF has {size:.0f} MB, more than the limit of {most:.0f} MB."
        )
    return read_in_child(data, limits)
