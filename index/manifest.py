"""What a build says of itself, and the stored guides that it names."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from corpus import Guide

from .errors import LibraryError, lost

LAYOUT = 11
"""Raised when the files of a build change, so that an old build is rebuilt, never misread."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a build; `sha256` is of its normalised text."""

    document: str
    title: str
    format: str
    sha256: str
    sections: int
    faqs: int
    rows: int
    passages: int
    file: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build holds, and enough to tell whether it still does.

    Attributes:
        id: First digits of a digest of everything that went in: equal content, equal id.
        created: UTC, ISO 8601.
        embedder: Name of what made the vectors.
        files: SHA-256 of each file that never changes after the build, by relative path.
        synonyms: Groups of terms that mean the same in some guide of the build.
        canaries: A few passages (number and view) that must be found as nearest to themselves.
        embedded, kept: Texts whose vectors were made for this build, and those made before.

    """

    id: str
    layout: int
    created: str
    embedder: str
    documents: tuple[Entry, ...]
    passages: int
    views: int
    files: dict[str, str]
    synonyms: tuple[tuple[str, ...], ...]
    canaries: tuple[tuple[int, str], ...]
    embedded: int = 0
    kept: int = 0


_manifest = TypeAdapter(Manifest)
_guide = TypeAdapter(Guide)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the build in `folder`.

    Raises LibraryError "damaged" when it cannot be trusted, "unknown_build" when it was removed.
    """
    try:
        manifest = _manifest.validate_json((folder / "manifest.json").read_bytes())
    except (OSError, ValidationError) as error:
        raise lost(folder, f"The build in {folder} has no readable manifest") from error
    if manifest.layout != LAYOUT:
        raise LibraryError(
            "damaged",
            f"The build {manifest.id} was made by another version of this product: "
            "build the library again.",
        )
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Stores the manifest of the build in `folder`."""
    (folder / "manifest.json").write_bytes(_manifest.dump_json(manifest, indent=1))


def read_guide(folder: Path, entry: Entry) -> Guide:
    """A guide as it was when the build was made; raises as `read_manifest` does."""
    try:
        return _guide.validate_json((folder / entry.file).read_bytes())
    except (OSError, ValidationError) as error:
        raise lost(folder, f"The stored copy of {entry.document} cannot be read") from error


def guide_bytes(guide: Guide) -> bytes:
    """A guide as it is stored."""
    return _guide.dump_json(guide)


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
