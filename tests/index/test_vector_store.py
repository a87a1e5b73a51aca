"""Chroma behind our own narrow door."""

from contextlib import closing
from pathlib import Path

import numpy as np

from index.vector_store import VectorStore
from index.views import TEXT


def written(folder: Path, count: int) -> Path:
    with closing(VectorStore.create(folder)) as store:
        store.add(
            np.eye(count, 8, dtype=np.float32), range(count), ["a.md"] * count, [TEXT] * count
        )
    return folder


def test_a_folder_that_was_replaced_is_read_anew(tmp_path: Path) -> None:
    folder = written(tmp_path / "live", 1)
    before = VectorStore(folder)  # still open, as in a server
    new = written(tmp_path / "new", 3)
    folder.rename(tmp_path / "old")
    new.rename(folder)
    after = VectorStore(folder)
    assert after.count() == 3
    before.close()
    assert after.count() == 3
    after.close()
