"""The guides that damaged builds were made of, so that they can be made anew."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from corpus import Guide

from .build import build_id
from .embedder import Embedder
from .errors import LibraryError
from .manifest import MANIFEST, stored_guide


def source(folder: Path, embedder: Embedder) -> list[Guide]:
    """The guides that a build was made of, proven by its id, or by its manifest's digests.

    Raises LibraryError "damaged" when they are damaged themselves.
    """
    files = sorted(folder.glob("guides/*.json"))
    try:
        guides = [stored_guide(path) for path in files]
    except (OSError, ValidationError) as error:
        raise _hopeless(folder) from error
    if not guides:
        raise _hopeless(folder)
    if build_id(guides, embedder) == folder.name:
        return guides
    # Another version of the program, or another embedder, gave the id; its digests still hold.
    told = {file: digest for file, digest in _digests(folder).items() if file.startswith("guides/")}
    found = {f"guides/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    if told != found:
        raise _hopeless(folder)
    return guides


def _digests(folder: Path) -> Mapping[str, str]:
    try:
        return dict(json.loads((folder / MANIFEST).read_bytes())["files"])
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def _hopeless(folder: Path) -> LibraryError:
    return LibraryError(
        "damaged",
        f"The guides stored in build {folder.name} are damaged themselves: build the library again "
        "from the documents, restore a backup with `certguide restore FILE`, or go back with "
        "`certguide rollback`.",
    )
