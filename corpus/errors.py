"""The one error of this package.

Reading a document fails in few ways, and each is told to the person who gave the document:

    CorpusError(kind, message)
      kind "missing"      there is no such file or folder
      kind "unsupported"  a file type that no reader takes
      kind "empty"        no characters, or white space alone
      kind "binary"       not text, whatever its name says
      kind "too_large"    over a limit of size, pages, characters, seconds or memory
      kind "not_a_pdf"    named .pdf, but something else
      kind "encrypted"    a PDF that wants a password
      kind "damaged"      a PDF too broken to read
      kind "no_text"      a PDF of pictures or garbage glyphs, without a usable text layer
"""

from typing import Literal

ErrorKind = Literal[
    "missing",
    "unsupported",
    "empty",
    "binary",
    "too_large",
    "not_a_pdf",
    "encrypted",
    "damaged",
    "no_text",
]


class CorpusError(Exception):
    """A document that cannot be read: `kind` for programs, `str(error)` one sentence for people."""

    def __init__(self, kind: ErrorKind, message: str) -> None:
        super().__init__(message)
        self.kind: ErrorKind = kind
        self.message = message

    def __reduce__(self) -> tuple[type["CorpusError"], tuple[ErrorKind, str]]:
        # Hostile formats are read in a child process: the error must cross back to the parent.
        return type(self), (self.kind, self.message)
