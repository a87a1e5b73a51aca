"""View vectors are looked up by passage and compared exactly."""

from pathlib import Path

import numpy as np
import pytest

from index import LibraryError
from index.view_vectors import ViewVectors
from index.views import QUESTION, TEXT

EAST = np.array([1.0, 0.0], dtype=np.float32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "view_vectors.sqlite"
    ViewVectors.create(path)
    vectors = np.array([[0.6, 0.8], [1.0, 0.0], [0.0, 1.0], [0.8, 0.6]], dtype=np.float32)
    ViewVectors.add(path, [4, 4, 7, 9], [QUESTION, TEXT, TEXT, TEXT], vectors)
    return path


def test_the_nearest_views_come_first_with_their_kind(path: Path) -> None:
    found = ViewVectors(path).nearest(EAST, 3, [4, 9])
    assert [view[:2] for view in found] == [(4, TEXT), (9, TEXT), (4, QUESTION)]
    assert [view[2] for view in found] == pytest.approx([1.0, 0.8, 0.6])


def test_a_range_is_kept_to_and_so_is_the_limit(path: Path) -> None:
    store = ViewVectors(path)
    assert [view[0] for view in store.nearest(EAST, 10, range(5, 9))] == [7]
    assert len(store.nearest(EAST, 2, range(10))) == 2
    store.close()


def test_nothing_to_look_up_is_nothing_found(path: Path) -> None:
    assert ViewVectors(path).nearest(EAST, 5, []) == []


def test_a_damaged_file_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "view_vectors.sqlite"
    broken.write_bytes(b"no database at all, but long enough to be read as one" * 40)
    with pytest.raises(LibraryError, match="cannot be read"):
        ViewVectors(broken).nearest(EAST, 1, [1])
