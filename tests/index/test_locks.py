"""Who waits for another writer is told for whom; a dead one locks nobody out."""

import json
import logging
import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from index import Library, LibraryError
from index.locks import locked

from .harbour import staged


def hold(folder: Path, taken: "multiprocessing.synchronize.Event") -> None:
    with locked(folder, "lock"):
        taken.set()
        signal.pause()


@pytest.fixture
def holder(shelf: Library) -> "multiprocessing.process.BaseProcess":
    """Another process that holds the lock of the builds."""
    shelf.folder.mkdir()
    context = multiprocessing.get_context("spawn")
    taken = context.Event()
    process = context.Process(target=hold, args=(shelf.folder, taken), daemon=True)
    process.start()
    assert taken.wait(60)
    return process


def test_who_holds_the_lock_is_told_and_waited_for(
    shelf: Library,
    holder: "multiprocessing.process.BaseProcess",
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("index.locks.PATIENCE", 0.1)
    with pytest.raises(LibraryError) as caught:
        staged(shelf)
    assert caught.value.kind == "locked"
    assert f"(process {holder.pid}, since 20" in caught.value.message
    assert str(shelf.folder) in caught.value.message
    assert caplog.record_tuples[0][1] == logging.WARNING  # told before it waits


def test_a_killed_writer_locks_nobody_out(
    shelf: Library, holder: "multiprocessing.process.BaseProcess", monkeypatch: pytest.MonkeyPatch
) -> None:
    holder.kill()
    holder.join()
    note = shelf.folder / "lock.holder"
    assert json.loads(note.read_text())["process"] == holder.pid  # it could not take its note along
    monkeypatch.setattr("index.locks.PATIENCE", 5)
    assert staged(shelf)
    assert not note.exists()


def test_a_note_that_says_nothing_is_told_as_another_process(
    shelf: Library, holder: "multiprocessing.process.BaseProcess", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.locks.PATIENCE", 0)
    (shelf.folder / "lock.holder").write_text('{"process": ')
    with pytest.raises(LibraryError, match="Another process is writing"):
        staged(shelf)
    os.kill(holder.pid or 0, signal.SIGKILL)
