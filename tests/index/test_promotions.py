"""The record of what is live: edited, cut or removed, it is noticed, and its copy put back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from index import Library, LibraryError
from index.promotions import COPY, RECORD

from .harbour import DIVING, guide, promoted


def edit(record: Path) -> None:
    lines = [json.loads(line) for line in record.read_text().splitlines()]
    lines[-1]["build"] = lines[0]["build"]
    record.write_text("".join(json.dumps(line) + "\n" for line in lines))


def forget_the_last(record: Path) -> None:
    record.write_text("".join(record.read_text().splitlines(keepends=True)[:-1]))


def forget_the_first(record: Path) -> None:
    record.write_text("".join(record.read_text().splitlines(keepends=True)[1:]))


def unseal(record: Path) -> None:
    lines = [json.loads(line) | {"seal": ""} for line in record.read_text().splitlines()]
    record.write_text("".join(json.dumps(line) + "\n" for line in lines))


def remove(record: Path) -> None:
    record.unlink()


@pytest.mark.parametrize(
    "harm",
    [edit, forget_the_last, forget_the_first, unseal, remove],
    ids=lambda each: each.__name__,
)
def test_a_record_that_was_touched_is_not_trusted_and_put_back(
    shelf: Library, harm: Callable[[Path], None]
) -> None:
    promoted(shelf)
    live = promoted(shelf, guide(DIVING, "diving.md"))
    harm(shelf.folder / RECORD)
    for use in (shelf.open, shelf.rollback, shelf.prune):
        with pytest.raises(LibraryError, match="doctor --repair") as caught:
            use()
        assert caught.value.kind == "damaged"
    assert shelf.repair_record() == live
    assert shelf.open().build == live


def test_with_a_copy_that_was_touched_too_nothing_is_live(shelf: Library) -> None:
    build = promoted(shelf)
    for name in (RECORD, COPY):
        (shelf.folder / name).write_text("{}\n")
    assert shelf.repair_record() is None
    with pytest.raises(LibraryError, match="certguide rollback BUILD"):
        shelf.open()
    assert shelf.rollback(build) == build


def test_a_copy_is_not_needed_and_may_lack_what_a_killed_writer_did_not_add(
    shelf: Library,
) -> None:
    promoted(shelf)
    copy = (shelf.folder / COPY).read_bytes()
    live = promoted(shelf, guide(DIVING, "diving.md"))
    (shelf.folder / COPY).write_bytes(copy)
    assert shelf.live == live
    (shelf.folder / COPY).unlink()
    assert shelf.live == live


def test_a_record_without_seals_is_what_earlier_versions_kept(shelf: Library) -> None:
    live = promoted(shelf)
    unseal(shelf.folder / RECORD)
    (shelf.folder / COPY).unlink()
    assert shelf.live == live
    assert shelf.promotions()[0].seal == ""
    shelf.promote(live, evaluated=False, reason="test")
    assert all(promotion.seal for promotion in shelf.promotions())
