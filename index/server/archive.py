"""The files of a build as one compressed stream, its manifest first."""

import tarfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from gzip import GzipFile
from hashlib import file_digest
from pathlib import Path
from typing import IO

from ..errors import LibraryError, damaged
from ..integrity import STAMPS
from ..manifest import MANIFEST, Manifest, parse_manifest
from .pages import PageReader, PageWriter


def pack(folder: Path, target: PageWriter) -> None:
    """Writes all files of a build's folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != STAMPS)
    files.sort(key=lambda path: path.name != MANIFEST)
    with (
        GzipFile("", "wb", compresslevel=6, fileobj=target) as stream,
        tarfile.open(fileobj=stream, mode="w|") as archive,
    ):
        for path in files:
            archive.add(path, path.relative_to(folder).as_posix(), filter=_anonymous)


def read_manifest(source: PageReader, build: str) -> tuple[bytes, Manifest]:
    """The manifest's bytes and what they say; LibraryError "damaged" when it cannot be trusted."""
    with _entries(source, build) as entries:
        for entry, content in entries:
            if entry.name == MANIFEST:
                stored = content.read()
                return stored, parse_manifest(stored, build, _named(build))
            break
    raise damaged(f"The manifest of {_named(build)} is missing.")


def unpack(source: PageReader, build: str, folder: Path) -> None:
    """Writes the files into `folder`; whether they are right is told by their digests."""
    with _entries(source, build) as entries:
        for entry, content in entries:
            target = folder / entry.name
            if not target.resolve().is_relative_to(folder.resolve()):
                raise damaged(f"{_named(build).capitalize()} holds a file that is none of its own.")
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as file:
                while block := content.read(1 << 20):
                    file.write(block)


def changes(source: PageReader, manifest: Manifest) -> Iterator[str]:
    """What is wrong with the stored files, by their digests; a sentence each."""
    found = {}
    try:
        with _entries(source, manifest.id) as entries:
            for entry, content in entries:
                found[entry.name] = file_digest(content, "sha256").hexdigest()  # type: ignore[arg-type]
    except LibraryError as error:
        if error.kind != "damaged":
            raise
        yield error.problem
        return
    for file, digest in manifest.files.items():
        if found.get(file) != digest:
            yield f"The file {file} of {_named(manifest.id)} was changed."


@contextmanager
def _entries(
    source: PageReader, build: str
) -> Iterator[Iterator[tuple[tarfile.TarInfo, IO[bytes]]]]:
    try:
        with tarfile.open(fileobj=source, mode="r|gz") as archive:
            yield _files(archive)
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise damaged(f"The files of {_named(build)} cannot be unpacked.") from error


def _files(archive: tarfile.TarFile) -> Iterator[tuple[tarfile.TarInfo, IO[bytes]]]:
    for entry in archive:
        content = archive.extractfile(entry) if entry.isreg() else None
        if content is not None:
            with closing(content):
                yield entry, content


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the names of who built it."""
    entry.uname = entry.gname = ""
    entry.uid = entry.gid = 0
    return entry


def _named(build: str) -> str:
    return f"build {build} at the Chroma server"
