"""Files and folders into guides."""

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .errors import CorpusError
from .glossary import glossary
from .guide import Guide
from .source import Source
from .structure import structure

MOST_BYTES = 20_000_000
MOST_FILES = 5_000  # of one call; each may be a folder's
_USUAL_BYTES = 100_000  # room for the largest file, made anew for each, takes longer than to read
_MARKDOWN = (".md", ".markdown", ".mdx")
_HTML = (".html", ".htm", ".xhtml")
_SUFFIXES = frozenset((".txt", ".text", ".pdf", *_MARKDOWN, *_HTML))


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, and why."""

    path: Path
    error: CorpusError


def read(path: Path, document: str | None = None) -> Guide:
    """One file as a guide; `document` is its name in the library, by default the file name.

    Raises:
        CorpusError: of any kind; the message is for the person who gave the path.

    """
    try:
        _expect_file(path)
        reader = _reader(path)
        data = _bytes(path)
    except FileNotFoundError:
        raise CorpusError("missing", f"There is no file {path}; check the path.") from None
    except OSError as error:
        reason = (error.strerror or "the file system refuses").lower()
        raise CorpusError("missing", f"{path} cannot be opened: {reason}.") from error
    try:
        source = reader(data)
    except CorpusError as error:
        raise CorpusError(error.kind, f"{path.name}: {error.message}") from error
    if not source.blocks:
        raise CorpusError("empty", f"{path.name} has no text to read; give one with words in it.")
    return replace(structure(source, document or path.name), synonyms=glossary(path))


def read_all(paths: Sequence[Path]) -> Iterator[Guide | Unreadable]:
    """Every guide of the files and folders, folders with all they hold, in a stable order.

    Inside folders hidden files, other file types and links that lead out of the folder are passed
    over. A file that cannot be read is yielded as `Unreadable`, and the rest goes on. Raises
    CorpusError "too_many" before the first is read if there are more files than `MOST_FILES`.
    """
    given = [file for path in paths for file in _files(path)]
    _expect_few(len(given))
    for path, document in _named(given):
        try:
            yield read(path, document)
        except CorpusError as error:
            yield Unreadable(path, error)


def _expect_few(count: int) -> None:
    if count > MOST_FILES:
        raise CorpusError(
            "too_large",
            f"There are more than {MOST_FILES:,} documents there: give a folder with fewer.",
        )


def _expect_file(path: Path) -> None:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise CorpusError("unsupported", f"{path} is a folder; give one of the files in it.")
    if not stat.S_ISREG(mode):
        raise CorpusError("unsupported", f"{path} is no file; give a text, HTML or PDF file.")


def _bytes(path: Path) -> bytes:
    """What the file holds; never more than the limit, should it grow meanwhile."""
    with path.open("rb") as file:
        data = file.read(_USUAL_BYTES)
        if len(data) == _USUAL_BYTES:
            data += file.read(MOST_BYTES + 1 - _USUAL_BYTES)
    if len(data) > MOST_BYTES:
        limit = f"{MOST_BYTES // 1_000_000} MB"
        raise CorpusError(
            "too_large", f"{path.name} is over {limit}; divide it into smaller files."
        )
    return data


def _reader(path: Path) -> Callable[[bytes], Source]:
    """The reader for a file type. Imported here: a text guide must not load a PDF library."""
    suffix = path.suffix.lower()
    if suffix in _MARKDOWN:
        from .formats.markdown import read_markdown

        return read_markdown
    if suffix in _HTML:
        from .formats.hypertext import read_html

        return read_html
    if suffix == ".pdf":
        from .formats.pdf import read_pdf

        return read_pdf
    if suffix in (".txt", ".text"):
        from .formats.plain_text import read_text

        return read_text
    raise CorpusError(
        "unsupported",
        f"{path.name} is of a type that is not read; give text, Markdown, HTML or PDF.",
    )


def _files(path: Path) -> list[tuple[Path, str]]:
    """The files of a path, each with its name below it."""
    try:
        is_folder = path.is_dir()
    except OSError:  # `read` says what is wrong with it
        is_folder = False
    if not is_folder:
        return [(path, path.name)]
    root = path.resolve()
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            file = Path(folder, name)
            if name.startswith(".") or file.suffix.lower() not in _SUFFIXES:
                continue
            if file.is_file() and file.resolve().is_relative_to(root):
                found.append((file, file.relative_to(root).as_posix()))
        _expect_few(len(found))  # a whole disk must not be walked first
    return sorted(found, key=lambda file: file[1])


def _named(files: Sequence[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """Each file once, with a name of its own: equal names take on more of their paths."""
    unique: dict[Path, tuple[Path, str]] = {}
    for path, name in files:
        unique.setdefault(path.resolve(), (path, name))
    chosen = list(unique.values())
    while repeated := {name for name, count in Counter(n for _, n in chosen).items() if count > 1}:
        chosen = [
            (path, _longer(path, name) if name in repeated else name) for path, name in chosen
        ]
    yield from chosen


def _longer(path: Path, name: str) -> str:
    """The name with one more folder of the path before it."""
    parts = path.absolute().parts
    return "/".join(parts[-(name.count("/") + 2) :])
