"""What takes a place is on the disk before, so that a power cut leaves the old or the new one."""

import os
from pathlib import Path

import pytest

from index import Library
from index.durable import write_whole

from .harbour import folder, staged


class Watch:
    """What is done to the disk, in its order: what was flushed, and what took a place."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.done: list[tuple[str, Path]] = []
        patch.setattr(os, "fsync", self._flush)
        self._replace = Path.replace
        patch.setattr(Path, "replace", lambda path, place: self._place(path, Path(place)))

    def flushed_before(self, place: Path) -> set[Path]:
        """What had been flushed when something took the place."""
        end = self.done.index(("placed", place))
        return {path for what, path in self.done[:end] if what == "flushed"}

    def flushed_after(self, place: Path) -> set[Path]:
        """What was flushed later."""
        end = self.done.index(("placed", place))
        return {path for what, path in self.done[end:] if what == "flushed"}

    def _flush(self, descriptor: int) -> None:
        self.done.append(("flushed", Path(f"/proc/self/fd/{descriptor}").readlink()))

    def _place(self, path: Path, place: Path) -> Path:
        self.done.append(("placed", place))
        return self._replace(path, place)


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    return Watch(monkeypatch)


def test_a_file_is_on_the_disk_before_it_takes_its_place(watch: Watch, tmp_path: Path) -> None:
    write_whole(tmp_path / "record", b"new")
    flushed = watch.flushed_before(tmp_path / "record")
    assert [path.suffix for path in flushed] == [".draft"]
    assert watch.flushed_after(tmp_path / "record") == {tmp_path}  # its name


def test_a_file_that_cannot_be_written_leaves_the_old_one_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "record"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"record": b"old"}


def test_a_build_is_on_the_disk_before_it_takes_its_place(watch: Watch, shelf: Library) -> None:
    place = folder(shelf, staged(shelf))
    flushed = watch.flushed_before(place)
    parts = {str(path.relative_to(place.parent)).partition("/")[2] for path in flushed}
    written = {str(path.relative_to(place)) for path in place.rglob("*")} - {"stamps.json"}
    assert written <= parts
    assert place.parent in watch.flushed_after(place)
