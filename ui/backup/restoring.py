"""Puts an archive in the place of a data folder: all of it, or nothing."""

import gzip
import shutil
import tarfile
import zlib
from hashlib import file_digest
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from index import Library
from index.promotions import COPY, RECORD

from ..border import CommandError
from ..data_format import expect_readable
from ..exchange import exchange, recover
from .contents import FORMAT, LISTING, Listing

MOST_FILES = 1_000_000
MOST_BYTES = 100_000_000_000  # unpacked
_listing = TypeAdapter(Listing)


def restore(archive: Path, shelf: Library, staged: Library, replace: bool) -> int:
    """Puts the contents of an archive in the place of the library's folder; how many files.

    `staged` is a library in a folder beside it, see `ui.exchange`: there everything is unpacked and
    verified before anything is changed. Raises CommandError "not_empty" unless the folder is empty
    or `replace`, "not_a_backup", "newer" and "damaged" for archives that cannot be used.
    """
    data = shelf.folder
    recover(data)
    if not replace and data.is_dir() and any(data.iterdir()):
        raise CommandError(
            "not_empty",
            f"The data folder {data} is not empty: name another one with --data, or have what is "
            "there replaced with --replace.",
        )
    shutil.rmtree(staged.folder, ignore_errors=True)
    try:
        staged.folder.mkdir(parents=True)
        count = _unpack(archive, staged.folder)
        _verify(archive, staged)
        shutil.copyfile(staged.folder / RECORD, staged.folder / COPY)
        exchange(data, staged.folder)
    finally:
        shutil.rmtree(staged.folder, ignore_errors=True)
    return count


def _unpack(archive: Path, folder: Path) -> int:
    seen: set[str] = set()
    room = min(MOST_BYTES, shutil.disk_usage(folder).free)
    try:
        with tarfile.open(archive, "r|gz") as entries:
            for entry in entries:
                room -= entry.size
                if entry.name in seen or not entry.isreg() or entry.issparse():
                    raise _unusable(archive, f"its entry {entry.name[:80]!r} is not a plain file")
                if room < 0 or len(seen) >= MOST_FILES:
                    raise _unusable(archive, "there is no room for all that it holds")
                seen.add(entry.name)
                entries.extract(entry, folder, set_attrs=False, filter="data")
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise _unusable(archive, f"it cannot be unpacked ({error})") from error
    return len(seen) - 1


def _verify(archive: Path, staged: Library) -> None:
    folder = staged.folder
    try:
        listing = _listing.validate_json((folder / LISTING).read_bytes())
    except (OSError, ValidationError) as error:
        raise CommandError(
            "not_a_backup",
            f"{archive} is no backup, or only the beginning of one. Nothing was changed.",
        ) from error
    if listing.format > FORMAT:
        raise CommandError(
            "newer",
            f"{archive} was written by certguide {listing.version}, which is newer: use that one.",
        )
    expect_readable(folder)
    (folder / LISTING).unlink()
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    files = {name: _digest(path) for name, path in found.items() if path.is_file()}
    if files != listing.files:
        raise _unusable(archive, "its files are not those that it lists")
    live = staged.live
    for problem in staged.problems(live) if live else ["Nothing in it is live."]:
        raise _unusable(archive, problem.removesuffix("."))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _unusable(archive: Path, why: str) -> CommandError:
    return CommandError("damaged", f"{archive} cannot be restored: {why}. Nothing was changed.")
