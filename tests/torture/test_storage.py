"""A disk that is full and a folder that is read-only end in a sentence, and change nothing."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from index import Library, embedder

from .conftest import Size, Tell
from .editions import History, answered, edition, history

ROOM = (1, 20, 70, 120, 200, 300, 420, 600)  # kilobytes left for what is written
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="mounting takes root")


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> History:
    return history(tmp_path_factory.mktemp("past"), 2, embedder())


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return edition(tmp_path_factory.mktemp("paper"), 3)


def refused(data: Path, *arguments: object, room: int | None = None) -> str:
    """The one sentence of a command that could not write; "" if it could after all."""

    def limit() -> None:
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room * 1024, room * 1024))

    command = [sys.executable, "-m", "ui", *map(str, arguments), "--data", str(data)]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=limit)
    assert "Traceback" not in done.stderr
    if done.returncode == 0:
        return ""
    assert done.returncode == 2, done.stderr
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("certguide: ")]
    assert line.endswith(".")
    return line


def expect_unchanged(data: Path, past: History) -> None:
    shelf = Library(data, embedder)
    assert shelf.live == past.builds[-1]
    assert shelf.builds == sorted(past.builds)
    assert all(shelf.problems(build) == [] for build in shelf.builds)
    assert answered(shelf) == past.answers[past.builds[-1]]
    assert not list(data.rglob("*.draft"))
    assert vectors(data) >= vectors(past.data)


def vectors(data: Path) -> int:
    """How many texts need not be embedded again."""
    with closing(sqlite3.connect(data / "vectors.sqlite")) as database:
        ((count,),) = database.execute("SELECT count(*) FROM vectors")
        return int(count)


def test_files_that_may_not_grow_end_a_command_and_change_nothing(
    size: Size, figures: Tell, past: History, paper: Path, tmp_path: Path
) -> None:
    told = 0
    for room in ROOM[:: size(3, 1)]:
        data = tmp_path / str(room)
        shutil.copytree(past.data, data)
        if refused(data, "build", paper, room=room):
            told += 1
            expect_unchanged(data, past)
            assert not list(data.glob("builds/.draft-*"))
    assert told
    if size(0, 1):
        figures("builds with no room left, told and undone", f"{told}")


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    subprocess.run(["mount", *options, str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@as_root
def test_a_full_disk_ends_every_command_and_changes_nothing(
    size: Size, past: History, paper: Path, tmp_path: Path
) -> None:
    used = sum(path.stat().st_size for path in past.data.rglob("*")) // 1024
    commands: list[list[object]] = [
        ["build", paper, "--promote"],
        ["rollback"],
        ["ask", "Valid?", "--session", "me"],
    ]
    for room in ROOM[:: size(4, 1)]:
        disk = tmp_path / str(room)
        disk.mkdir()
        options = ["-t", "tmpfs", "-o", f"size={used + 400 + room}k", "tmpfs"]
        with mounted(disk, *options):
            data = disk / "data"
            shutil.copytree(past.data, data)
            with (disk / "filler").open("wb") as filler:
                filler.write(b"\0" * max(0, shutil.disk_usage(disk).free - room * 1024))
            for command in commands[: size(1, 3)]:
                if not refused(data, *command):
                    break  # there was room enough
                (disk / "filler").unlink(missing_ok=True)  # room to look into what is there
                expect_unchanged(data, past)
                with (disk / "filler").open("wb") as filler:
                    filler.write(b"\0" * max(0, shutil.disk_usage(disk).free - room * 1024))


@as_root
def test_a_folder_that_is_read_only_ends_every_command_and_changes_nothing(
    size: Size, past: History, paper: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(past.data, data)
    commands: list[list[object]] = [
        ["ask", "Valid?"],
        ["build", paper],
        ["rollback"],
        ["builds", "prune"],
    ]
    with mounted(data, "--bind", str(data)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(data)], check=True)
        for command in commands[:: size(3, 1)]:
            assert str(data) in refused(data, *command)
    expect_unchanged(data, past)
