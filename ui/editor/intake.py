"""New editions that come in: uploaded, or found in the folder that the page may read.

The page reads no other folder of the server: who knows its password is no administrator.
"""

import re
import shutil
import unicodedata
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from ..border import CommandError

MOST_BYTES = 20_000_000  # of one upload; the reader takes no larger file
SUFFIXES = (
    ".md", ".markdown", ".mdx", ".txt", ".text", ".html", ".htm", ".xhtml", ".pdf", ".yaml",
)  # fmt: skip
MOST_FILES = 100  # of one upload
_MOST_ENTRIES = 500
_MOST_LETTERS = 120
_OTHER = re.compile(r"[^\w .,()+&@'-]")


class Intake:
    """The two folders of a data folder where new editions are found."""

    def __init__(self, data: Path) -> None:
        self._uploads = data / "uploads"
        self.folder = data / "incoming"

    def keep(self, uploaded: Iterable[Path]) -> Path:
        """The uploaded files in a folder of their own; those of the upload before are removed.

        Raises CommandError for a file type that is no guide, suite or glossary.
        """
        names = [(path, clean(path.name)) for path in uploaded]
        if len(names) > MOST_FILES:
            raise CommandError("too_many", f"An upload may have {MOST_FILES} files: take fewer.")
        shutil.rmtree(self._uploads, ignore_errors=True)
        self._uploads.mkdir(parents=True)
        for path, name in names:
            shutil.copyfile(path, self._uploads / name)
        return self._uploads

    def entries(self) -> list[str]:
        """What lies in the folder for new editions: files and folders, by their paths in it."""
        found = (
            path.relative_to(self.folder).as_posix()
            for path in sorted(self.folder.rglob("*"))
            if not path.name.startswith(".") and (path.is_dir() or path.suffix in SUFFIXES)
        )
        return list(islice(filter(self._is_inside, found), _MOST_ENTRIES))

    def find(self, entry: str) -> Path:
        """A file or folder of the folder for new editions; CommandError for any other path."""
        if not self._is_inside(entry):
            raise CommandError("no_entry", f"There is no {entry!r} in {self.folder}.")
        return self.folder / entry

    def _is_inside(self, entry: str) -> bool:
        """Whether something lies there; links that lead out of the folder are nothing."""
        if "\0" in entry:
            return False
        path = (self.folder / entry).resolve()
        return path.is_relative_to(self.folder.resolve()) and path.exists()


def clean(name: str) -> str:
    """A file name that can only be a file name; CommandError where no guide can have it."""
    own = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = own.rpartition(".")
    if f"{dot}{suffix}".lower() not in SUFFIXES:
        raise CommandError(
            "unsupported",
            f"{own[:_MOST_LETTERS]!r} is no guide: give text, Markdown, HTML or PDF files, and "
            "their suites or glossaries in YAML.",
        )
    kept = _OTHER.sub("_", stem).lstrip(". ")[:_MOST_LETTERS].rstrip()
    return f"{kept or 'guide'}.{suffix.lower()}"
