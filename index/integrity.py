"""Whether the files of a build are those that were written.

Digests prove it, and take as long as reading everything. So each opening compares only sizes and
times with the stamps that were taken when the digests fitted last; a file that was touched since,
or copied, is read and compared by digest once more.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from .durable import write_whole
from .errors import damaged, lost
from .manifest import MANIFEST, Manifest, file_digest

STAMPS = "stamps.json"
GUIDES = "guides/"  # where the stored guides are
_ADDED = ("-journal", "-wal", "-shm")  # what SQLite would read beside a database
Stamps = Mapping[str, tuple[int, ...]]


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of a build but its manifest, by relative path."""
    return {
        str(path.relative_to(folder)): file_digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (MANIFEST, STAMPS)
    }


def changes(folder: Path, manifest: Manifest) -> Iterator[str]:
    """What is wrong with the files of a build, by their digests; a sentence each."""
    for file in manifest.files:
        try:
            if not _is_as_written(folder, manifest, file):
                yield f"The file {file} of build {manifest.id} was changed."
        except OSError:
            yield f"The file {file} of build {manifest.id} is missing or cannot be read."
    for added in _added(folder, manifest):
        yield f"The file {added} does not belong to build {manifest.id}."


def refuse_changes(folder: Path, manifest: Manifest) -> Stamps:
    """The stamps of a build that is as it was written; LibraryError "damaged" for any other."""
    try:
        now = stamps(folder, manifest)
    except OSError as error:
        missing = Path(error.filename).relative_to(folder)
        problem = f"The file {missing} of build {manifest.id} is missing"
        raise lost(folder, problem, mendable=_has_its_guides(folder, manifest)) from error
    if now != _kept(folder) or any(_added(folder, manifest)):
        for problem in changes(folder, manifest):
            raise damaged(problem, mendable=_has_its_guides(folder, manifest))
        keep_stamps(folder, now)
    return now


def _has_its_guides(folder: Path, manifest: Manifest) -> bool:
    """Whether a damaged build can be made anew: whether the guides stored in it are whole."""
    guides = (file for file in manifest.files if file.startswith(GUIDES))
    try:
        return all(_is_as_written(folder, manifest, guide) for guide in guides)
    except OSError:
        return False


def _is_as_written(folder: Path, manifest: Manifest, file: str) -> bool:
    return file_digest(folder / file) == manifest.files[file]


def stamps(folder: Path, manifest: Manifest) -> Stamps:
    """Size and times of each file of a build; OSError when one is missing."""
    return {file: _stamp(folder / file) for file in (MANIFEST, *manifest.files)}


def held(folder: Path, manifest: Manifest) -> Stamps:
    """The stamps of the files that stay open, which leaves the stored guides out.

    Those may be thousands, and are looked at when they are read.
    """
    files = [file for file in (MANIFEST, *manifest.files) if not file.startswith(GUIDES)]
    return {file: _stamp(folder / file) for file in files}


def keep_stamps(folder: Path, taken: Stamps) -> None:
    """Keeps the stamps of a build whose digests fit, where the folder can be written."""
    with suppress(OSError):
        write_whole(folder / STAMPS, json.dumps(taken, indent=1).encode())


def _stamp(path: Path) -> tuple[int, ...]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _kept(folder: Path) -> Stamps | None:
    try:
        kept = json.loads((folder / STAMPS).read_bytes())
        return {file: tuple(stamp) for file, stamp in kept.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def _added(folder: Path, manifest: Manifest) -> Iterator[str]:
    databases = [file for file in manifest.files if ".sqlite" in file]
    beside = (f"{file}{suffix}" for file in databases for suffix in _ADDED)
    return (file for file in beside if (folder / file).exists())
