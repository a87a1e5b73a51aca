"""Writes a data folder into one archive, while others read it and write to it."""

import errno
import io
import os
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import version
from json import dumps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from index import Library, Progress, still

from ..border import CommandError
from .contents import FORMAT, LISTING, Listing, contents

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_PRIVATE = 0o600  # learners' own words are in it


def back_up(shelf: Library, target: Path, progress: Progress = lambda *_: None) -> int:
    """Writes the data folder into the file `target`; how many files it holds.

    No build is made or removed meanwhile, while answers, promotions and learners go on. Raises
    CommandError "exists" rather than write over a file, "inside" rather than write into the data
    folder, which a restore replaces, and "damaged" rather than keep damage.
    """
    if target.exists():
        raise CommandError("exists", f"There is a file {target} already: give another name.")
    if target.resolve().is_relative_to(shelf.folder.resolve()):
        raise CommandError(
            "inside",
            f"{target} would lie in the data folder that it is to keep: name a file elsewhere.",
        )
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        with still(shelf.folder), _told_of(draft, target):
            _refuse_damage(shelf)
            with os.fdopen(os.open(draft, _NEW, _PRIVATE), "wb") as file:
                count = _write(shelf.folder, file, progress)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
    finally:
        with suppress(OSError):  # such as that it is gone, as it should be
            draft.unlink()
    return count


@contextmanager
def _told_of(draft: Path, target: Path) -> Iterator[None]:
    """Errors of a draft name the file that it is to become; so does that of a full disk."""
    try:
        yield
    except OSError as error:
        if error.filename == str(draft) or (error.filename is None and error.errno in _FULL):
            raise OSError(error.errno, error.strerror, str(target)) from error
        raise


def _refuse_damage(shelf: Library) -> None:
    live = shelf.live
    if live is None:
        raise CommandError("no_build", f"Nothing in {shelf.folder} is live: there is no need yet.")
    for problem in shelf.problems(live):
        raise CommandError(
            "damaged", f"The live build is not backed up: {problem} {shelf.remedy(live)}"
        )


def _write(data: Path, file: IO[bytes], progress: Progress) -> int:
    paths, digests = list(contents(data)), dict[str, str]()
    with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as archive:
        for number, inside in enumerate(paths, start=1):
            with suppress(FileNotFoundError), _opened(data, inside) as content:
                digests[inside.as_posix()] = _add(archive, inside.as_posix(), content)
            progress("Writing files", number, len(paths))
        now = datetime.now(UTC).isoformat(timespec="seconds")
        listing = asdict(Listing(FORMAT, version("certguide"), now, digests))
        _add(archive, LISTING, io.BytesIO(dumps(listing, indent=1).encode()))
    return len(digests)


@contextmanager
def _opened(data: Path, inside: Path) -> Iterator[IO[bytes]]:
    """A file that does not change while it is read."""
    path = data / inside
    if inside.parts[0] == "builds":
        with path.open("rb") as file:
            yield file
    elif inside.suffix == ".sqlite":
        with TemporaryDirectory() as folder, _copied(path, Path(folder)).open("rb") as file:
            yield file
    elif inside.suffix == ".jsonl":  # whose last line may be on its way
        yield io.BytesIO(b"".join(_whole(path.read_bytes().splitlines(keepends=True))))
    else:
        yield io.BytesIO(path.read_bytes())


def _whole(lines: list[bytes]) -> Iterator[bytes]:
    return (line for line in lines if line.endswith(b"\n"))


def _copied(path: Path, folder: Path) -> Path:
    """A copy of a database as it is between two transactions."""
    copy = folder / path.name
    try:
        with (
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database,
            closing(sqlite3.connect(copy)) as into,
        ):
            database.backup(into)
    except sqlite3.Error as error:
        raise CommandError(
            "damaged", f"{path} cannot be copied ({error}): see what `certguide doctor` says of it."
        ) from error
    return copy


def _add(archive: tarfile.TarFile, name: str, content: IO[bytes]) -> str:
    """Adds a file to the archive; its SHA-256."""
    entry, digest = tarfile.TarInfo(name), sha256()
    entry.size, entry.mode = content.seek(0, os.SEEK_END), _PRIVATE
    content.seek(0)
    while block := content.read(1 << 20):
        digest.update(block)
    content.seek(0)
    archive.addfile(entry, content)
    return digest.hexdigest()
