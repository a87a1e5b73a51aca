"""What is made for learners' words, nobody else may enter."""

import stat
from pathlib import Path

import pytest

from index import make_private


def rights(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_all_folders_that_were_missing_are_their_owners(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir(mode=0o755)
    make_private(tmp_path / "there" / "data" / "sessions")
    assert rights(tmp_path / "there") == 0o755
    assert rights(tmp_path / "there" / "data") == 0o700
    assert rights(tmp_path / "there" / "data" / "sessions") == 0o700
    make_private(tmp_path / "there" / "data")


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(OSError, match="data"):
        make_private(tmp_path / "data" / "sessions")
