"""What of a data folder a backup holds: all that cannot be made again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FORMAT = 1
LISTING = "certguide-backup.json"  # the last file of an archive
_MADE_AGAIN = {
    *("vectors.sqlite", "live.copy.jsonl", "models", "fetched"),
    *("incoming", "uploads", "lock"),
}
_PASSING = (".lock", ".holder", ".draft", ".log", "-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Listing:
    """What an archive says of itself.

    Attributes:
        format: `FORMAT` of the program that wrote it.
        version: Of that program.
        created: UTC, ISO 8601.
        files: SHA-256 of each file, by its path in the data folder.

    """

    format: int
    version: str
    created: str
    files: dict[str, str]


def contents(data: Path) -> Iterator[Path]:
    """The files, by their paths in the data folder, in order; links are not followed."""
    for path in sorted(data.rglob("*")):
        inside = path.relative_to(data)
        if path.is_file() and not path.is_symlink() and _belongs(inside):
            yield inside


def _belongs(inside: Path) -> bool:
    if inside.parts[0] in _MADE_AGAIN or any(part.startswith(".") for part in inside.parts):
        return False
    return not inside.name.endswith(_PASSING)
