"""A data folder is written into one file, also while it is used, and comes back whole or not."""

import io
import json
import shutil
import tarfile
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.index.harbour import DIVING, WordEmbedder, guide, promoted
from tests.ui.learners.strangers import exchange as said
from tests.ui.learners.strangers import token as new_token
from ui.backup import writing
from ui.backup.contents import LISTING
from ui.border import run
from ui.cli import cli
from ui.exchange import exchange, staging
from ui.journal import gaps
from ui.learners import Learners
from ui.session import Kept, Session

from .command_line import CommandLine, refused

QUESTION = "How long is the licence valid?"


@pytest.fixture(scope="module")
def asked(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a library that was asked, and whose learners left something."""
    data = tmp_path_factory.mktemp("asked") / "data"
    shutil.copytree(harbour, data)
    for question in ([QUESTION, "--session", "me"], ["Which hat does the master wear?"]):
        assert run(cli, ["ask", *question, "--data", str(data)]) == 0
    return data


@pytest.fixture(scope="module")
def backup(asked: Path) -> Path:
    """A backup of it."""
    archive = asked.with_name("kept.tar.gz")
    assert run(cli, ["backup", str(archive), "--data", str(asked)]) == 0
    return archive


@pytest.fixture
def used(asked: Path, empty: CommandLine) -> CommandLine:
    """The command line over a copy of it."""
    shutil.copytree(asked, empty.data)
    return empty


@pytest.fixture
def archive(backup: Path, tmp_path: Path) -> Path:
    """A copy of the backup, to be harmed."""
    return Path(shutil.copy(backup, tmp_path / "kept.tar.gz"))


def elsewhere(used: CommandLine, folder: Path) -> CommandLine:
    return CommandLine(folder, used.capsys)


def test_what_was_backed_up_is_restored(used: CommandLine, tmp_path: Path) -> None:
    learners, token = Learners(used.data), new_token()
    learners.add(token, said())
    archive = tmp_path / "kept.tar.gz"
    assert used("backup", archive, "--json").code == 0
    assert archive.stat().st_mode & 0o077 == 0
    there = elsewhere(used, tmp_path / "restored")
    ended = there("restore", archive)
    assert ended.code == 0, ended.err
    assert "five years" in there("ask", QUESTION).out
    assert Session(there.data, "me").kept() == Session(used.data, "me").kept() != Kept()
    assert gaps(there.data).entries() == gaps(used.data).entries()
    assert Learners(there.data).conversation(token) == learners.conversation(token)
    assert there("doctor").code == 0
    assert not staging(there.data).exists()


def test_nothing_is_written_over_without_being_told_to(
    used: CommandLine, archive: Path, tmp_path: Path
) -> None:
    assert refused(used("backup", archive, "--json"), "exists")
    Session(used.data, "you").keep(Kept())
    assert "--replace" in refused(used("restore", archive, "--json"), "not_empty")
    assert Session(used.data, "you").kept() == Kept()
    assert used("restore", archive, "--replace").code == 0
    assert not (used.data / "sessions" / "you.json").exists()
    assert used("ask", QUESTION).code == 0
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_backup_is_not_written_into_the_folder_that_it_keeps(
    used: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(used.data)
    for folder in (used.data, used.data / "builds", tmp_path / "link"):
        target = folder / "kept.tar.gz"
        assert "name a file elsewhere" in refused(used("backup", target, "--json"), "inside")
        assert not target.exists()


def test_a_backup_that_cannot_be_written_is_named_as_it_was_asked_for(
    used: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "nowhere" / "kept.tar.gz"
    told = refused(used("backup", target, "--json"), "storage")
    assert told == f"The system refused {target}: No such file or directory."

    def full(*_: object) -> int:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(writing, "_write", full)
    target = tmp_path / "kept.tar.gz"
    told = refused(used("backup", target, "--json"), "storage")
    assert told == f"The system refused {target}: No space left on device."
    assert list(tmp_path.glob("*.tar.gz")) == list(tmp_path.glob(".*.draft")) == []


def cut(archive: Path) -> None:
    archive.write_bytes(archive.read_bytes()[: archive.stat().st_size // 2])


def other_bytes(archive: Path) -> None:
    content = bytearray(archive.read_bytes())
    content[len(content) // 2] ^= 0xFF
    archive.write_bytes(content)


def nonsense(archive: Path) -> None:
    archive.write_bytes(b"not an archive")


def without_listing(archive: Path) -> None:
    rewritten(archive, lambda name, content: None if name == LISTING else content)


def newer(archive: Path) -> None:
    rewritten(archive, lambda name, content: _bumped(content) if name == LISTING else content)


def edited(archive: Path) -> None:
    rewritten(
        archive, lambda name, content: content + b" " if name.endswith("me.json") else content
    )


def _bumped(listing: bytes) -> bytes:
    return json.dumps(json.loads(listing) | {"format": 99}).encode()


def rewritten(archive: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    with tarfile.open(archive) as before:
        files = {entry.name: before.extractfile(entry).read() for entry in before}  # type: ignore[union-attr]
    with tarfile.open(archive, "w:gz") as after:
        for name, content in files.items():
            if (new := change(name, content)) is not None:
                entry = tarfile.TarInfo(name)
                entry.size = len(new)
                after.addfile(entry, io.BytesIO(new))


@pytest.mark.parametrize(
    ("harm", "kinds"),
    [
        (cut, "damaged"),
        (other_bytes, "damaged, not_a_backup"),  # as the byte comes
        (nonsense, "damaged"),
        (without_listing, "not_a_backup"),
        (newer, "newer"),
        (edited, "damaged"),
    ],
)
def test_what_is_no_whole_backup_changes_nothing(
    used: CommandLine, archive: Path, harm: Callable[[Path], None], kinds: str
) -> None:
    harm(archive)
    ended = used("restore", archive, "--replace", "--json")
    assert ended.code == 2
    assert ended.json["error"]["kind"] in kinds.split(", ")
    assert used("ask", QUESTION).code == 0
    assert not staging(used.data).exists()


@pytest.mark.parametrize("kind", ["../outside", "/tmp/outside", "link", "device", "twice", "bomb"])  # noqa: S108
def test_an_archive_that_reaches_out_is_refused(
    empty: CommandLine, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "evil.tar.gz"
    with tarfile.open(archive, "w:gz") as entries:
        entry = tarfile.TarInfo(kind)
        entry.size = 0
        if kind == "link":
            entry.type, entry.linkname = tarfile.SYMTYPE, "inside"
        elif kind == "device":
            entry.type = tarfile.CHRTYPE
        elif kind == "bomb":
            monkeypatch.setattr("ui.backup.restoring.MOST_BYTES", 10_000)
            entry.size = 20_000
        entries.addfile(entry, io.BytesIO(b"\0" * entry.size))
        if kind == "twice":
            entries.addfile(entry, io.BytesIO(b""))
    there = elsewhere(empty, tmp_path / "folder" / "restored")
    told = "not_a_backup" if kind.startswith("/") else "damaged"  # it is unpacked inside
    assert refused(there("restore", archive, "--json"), told)
    assert not there.data.exists()
    assert not (tmp_path / "folder" / "outside").exists()


def test_a_damaged_library_is_not_backed_up(used: CommandLine, tmp_path: Path) -> None:
    (passages,) = used.data.glob("builds/*/passages.sqlite")
    passages.write_bytes(passages.read_bytes()[:-1])
    archive = tmp_path / "kept.tar.gz"
    assert "doctor --repair" in refused(used("backup", archive, "--json"), "damaged")
    assert list(tmp_path.glob("*kept*")) == []


def test_a_folder_that_was_put_away_by_a_killed_restore_comes_back(used: CommandLine) -> None:
    used.data.rename(used.data.with_name(f".{used.data.name}.replaced"))
    assert "five years" in used("ask", QUESTION).out


def test_a_folder_that_cannot_be_put_in_place_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "old").write_text("old")
    with pytest.raises(Exception, match="cannot be replaced"):
        exchange(tmp_path / "data", tmp_path / "missing")
    assert (tmp_path / "data" / "old").read_text() == "old"


def test_a_backup_while_learners_write_and_builds_go_live_is_of_one_moment(
    used: CommandLine, tmp_path: Path
) -> None:
    from index import Library

    data = tmp_path / "busy"
    shelf = Library(data, WordEmbedder)
    builds = promoted(shelf), promoted(shelf, guide(DIVING, "diving.md"))
    learners, stop = Learners(data), Event()
    tokens = [new_token() for _ in range(5)]

    def write() -> None:
        while not stop.is_set():
            for token in tokens:
                learners.add(token, said())
            gaps(data).add({"question": QUESTION})
            for build in builds:
                shelf.promote(build, evaluated=False, reason="test")

    writer = Thread(target=write)
    writer.start()
    try:
        from ui.backup import back_up, restore

        for number in range(3):
            archive = tmp_path / f"{number}.tar.gz"
            back_up(Library(data, WordEmbedder), archive)
            there = tmp_path / f"there-{number}"
            staged = Library(staging(there), WordEmbedder)
            restore(archive, Library(there, WordEmbedder), staged, replace=False)
            assert Library(there, WordEmbedder).open().problems() == []
            assert gaps(there).entries()[1] == 0
            assert (
                all(Learners(there).conversation(token).exchanges for token in tokens) or not number
            )
    finally:
        stop.set()
        writer.join()
