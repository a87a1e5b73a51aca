"""The product run with other data files than its own: other weights, other words."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import yaml

from assistant import calibration, language


def copied(folder: Path, changes: Mapping[str, object]) -> Path:
    """A copy of the product's data in a new folder, entries of the language data changed."""
    data = folder / "data"
    shutil.copytree(Path(language.__file__).parent / "data", data)
    words = data / "english.yaml"
    entries = yaml.safe_load(words.read_text(encoding="utf-8"))
    words.write_text(yaml.safe_dump({**entries, **changes}), encoding="utf-8")
    return data


@contextmanager
def in_use(data: Path) -> Iterator[None]:
    """The product reads its language and its weights from these files.

    It has no switch for that, and needs none but here: where it looks is replaced instead.
    """
    _forget()
    try:
        with (
            patch.object(language, "files", lambda _: data.parent),
            patch.object(calibration, "files", lambda _: data.parent),
        ):
            yield
    finally:
        _forget()


def _forget() -> None:
    language.english.cache_clear()
    calibration.calibration.cache_clear()
