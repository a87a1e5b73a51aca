"""Sentence vectors are stored in bytes and looked up by passage."""

from pathlib import Path

import numpy as np
import pytest

from index import LibraryError
from index.sentence_store import SentenceStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "sentences.sqlite"
    SentenceStore.create(path)
    vectors = np.array([[1.0, 0.0], [0.6, 0.8], [0.0, 1.0]], dtype=np.float32)
    SentenceStore.add(path, [(4, 0), (4, 1), (7, 0)], vectors)
    return path


def test_cosines_come_in_reading_order(path: Path) -> None:
    store = SentenceStore(path)
    found = store.cosines([4, 7, 9], np.array([1.0, 0.0], dtype=np.float32))
    assert found.keys() == {4, 7}
    assert found[4] == pytest.approx((1.0, 0.6), abs=0.01)
    assert found[7] == pytest.approx((0.0,), abs=0.01)
    store.close()


def test_nothing_to_look_up_is_nothing_found(path: Path) -> None:
    assert SentenceStore(path).cosines([], np.ones(2, dtype=np.float32)) == {}


def test_a_damaged_file_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "sentences.sqlite"
    broken.write_bytes(b"no database at all, but long enough to be read as one" * 40)
    with pytest.raises(LibraryError, match="cannot be read"):
        SentenceStore(broken).cosines([1], np.ones(2, dtype=np.float32))


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be read"):
        SentenceStore(tmp_path / "none.sqlite")
