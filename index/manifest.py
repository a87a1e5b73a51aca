"""What a build says of itself, and the stored guides that it names."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from corpus import Guide

from .errors import LibraryError, damaged, lost

LAYOUT = 13
"""Raised when the files of a build change, so that an old build is rebuilt, never misread."""
MANIFEST = "manifest.json"


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
        files: SHA-256 of every other file of the build, by relative path; none ever changes.
        synonyms: Groups of terms that mean the same in some guide of the build.
        canaries: A few passages (number and view) that must be found as nearest to themselves; each
            opening looks up the first, whose view is the shortest.
        embedded, kept: Texts whose vectors were made for this build, and those made before.
        seal: SHA-256 of all of the above: a manifest that was edited does not fit it.

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
    seal: str = ""


_manifest = TypeAdapter(Manifest)
_guide = TypeAdapter(Guide)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the build in `folder`.

    Raises LibraryError "damaged" when it cannot be trusted, "unknown_build" when it was removed.
    """
    try:
        stored = (folder / MANIFEST).read_bytes()
    except OSError as error:
        raise lost(folder, f"The build in {folder} has no readable manifest") from error
    return parse_manifest(stored, folder.name, f"the build in {folder}")


def parse_manifest(stored: bytes, build: str, named: str) -> Manifest:
    """The manifest of a build from its bytes; LibraryError "damaged" when it cannot be trusted.

    `named` is what an error calls the build.
    """
    try:
        manifest = _manifest.validate_json(stored)
    except ValidationError as error:
        raise damaged(f"The manifest of {named} cannot be read.") from error
    if manifest.layout != LAYOUT:
        raise LibraryError(
            "damaged",
            f"The build {manifest.id} was made by another version of this product.",
            "Mend it with `certguide doctor --repair`, or build the library again.",
        )
    if manifest.seal != _seal(manifest) or manifest.id != build:
        raise damaged(f"The manifest of {named} was changed.")
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Stores the manifest of the build in `folder`, sealed."""
    sealed = replace(manifest, seal=_seal(manifest))
    (folder / MANIFEST).write_bytes(_manifest.dump_json(sealed, indent=1))


def _seal(manifest: Manifest) -> str:
    return hashlib.sha256(_manifest.dump_json(replace(manifest, seal=""))).hexdigest()


def read_guide(folder: Path, entry: Entry) -> Guide:
    """A guide as it was when the build was made; raises as `read_manifest` does."""
    try:
        return stored_guide(folder / entry.file)
    except (OSError, ValidationError) as error:
        raise lost(folder, f"The stored copy of {entry.document} cannot be read") from error


def stored_guide(path: Path) -> Guide:
    """A guide as it is stored; OSError or ValidationError when it cannot be read."""
    return _guide.validate_json(path.read_bytes())


def guide_bytes(guide: Guide) -> bytes:
    """A guide as it is stored."""
    return _guide.dump_json(guide)


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
