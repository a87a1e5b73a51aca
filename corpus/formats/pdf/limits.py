"""What a PDF may cost before reading it is given up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one PDF; passing any of them raises a `CorpusError` of kind "too_large".

    Attributes:
        file_bytes: Size of the file.
        pages: Pages in the document.
        characters: Characters of text in the whole document.
        operators: Drawing operators on one page, those of the forms it draws included.
        seconds: Processor time of the child process; it may take twice that by the clock.
        memory_bytes: Address space of the child process.

    """

    file_bytes: int = 20_000_000
    pages: int = 500
    characters: int = 2_000_000
    operators: int = 2_000_000
    seconds: int = 30
    memory_bytes: int = 1_500_000_000
