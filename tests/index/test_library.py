"""Builds, and which of them is live."""

import os
import shutil
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from index import Library, LibraryError, Query
from index.build import write_build
from index.embedder import Vectors
from index.kept_vectors import KeptVectors
from index.server.ledger import FRESH

from .conftest import Another
from .harbour import DIVING, LICENCE, WordEmbedder, both, folder, guide, promoted, staged

VALID = Query("How long is the licence valid?")


@both
def test_the_id_of_a_build_follows_from_its_content_alone(shelf: Library, tmp_path: Path) -> None:
    elsewhere = Library(tmp_path / "elsewhere", WordEmbedder)
    two = guide(), guide(DIVING, "diving.md")
    assert staged(shelf, *two) == staged(elsewhere, *reversed(two))
    assert staged(shelf, guide(LICENCE.replace("five", "six"))) != staged(shelf)
    assert staged(shelf, guide(document="other.md")) != staged(shelf)


@both
def test_the_same_content_is_built_once(shelf: Library) -> None:
    first, new = shelf.stage([guide()])
    again, new_again = shelf.stage([guide()])
    assert (new, new_again) == (True, False)
    assert again == first
    assert [manifest.id for manifest in shelf.manifests()] == [first.id]


@both
def test_a_manifest_counts_what_is_in_the_build(shelf: Library) -> None:
    manifest, _ = shelf.stage([guide()])
    (entry,) = manifest.documents
    assert (entry.document, entry.title) == ("licence.md", "Harbour Licence")
    assert (entry.faqs, entry.rows) == (1, 2)
    assert entry.passages == manifest.passages <= manifest.views


@both
def test_nothing_is_live_before_a_promotion(shelf: Library) -> None:
    build = staged(shelf)
    assert shelf.live is None
    with pytest.raises(LibraryError, match="No build is live") as caught:
        shelf.open()
    assert caught.value.kind == "no_build"
    shelf.promote(build[:4], evaluated=True, reason="passed")
    assert shelf.live == shelf.open().build == build
    (promotion,) = shelf.promotions()
    assert (promotion.evaluated, promotion.reason) == (True, "passed")


@both
def test_rolling_back_returns_to_what_was_live_before(shelf: Library) -> None:
    first = promoted(shelf)
    second = promoted(shelf, guide(DIVING, "diving.md"))
    assert shelf.rollback() == shelf.live == first
    assert shelf.rollback() == shelf.live == second
    assert shelf.rollback(first[:6]) == shelf.live == first


@both
def test_there_is_nothing_to_roll_back_to_at_first(shelf: Library) -> None:
    promoted(shelf)
    with pytest.raises(LibraryError, match="no earlier build"):
        shelf.rollback()


@both
@pytest.mark.parametrize("build", ["", "zz", "../x"])
def test_an_unknown_build_is_named(shelf: Library, build: str) -> None:
    staged(shelf)
    with pytest.raises(LibraryError, match="certguide builds") as caught:
        shelf.promote(build, evaluated=False, reason="test")
    assert caught.value.kind == "unknown_build"
    assert shelf.live is None


@both
def test_an_open_library_follows_a_promotion_by_somebody_else(
    shelf: Library, another: Another
) -> None:
    first = promoted(shelf)
    reader = another()
    before = reader.open()
    second = promoted(shelf, guide(DIVING, "diving.md"))
    time.sleep(FRESH)  # no longer may a server's library rest on what it knows
    assert (before.build, reader.open().build) == (first, second)
    assert before.search(VALID)  # an answer begun on the old build can still be finished


def test_the_record_of_live_builds_is_replaced_as_a_whole(
    shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = promoted(shelf)
    second = staged(shelf, guide(DIVING, "diving.md"))
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(LibraryError, match="No space left") as caught:
        shelf.promote(second, evaluated=False, reason="test")
    assert caught.value.kind == "storage"
    assert shelf.live == first


def test_a_second_writer_is_told_to_wait(shelf: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    build = staged(shelf)
    monkeypatch.setattr("index.locks.PATIENCE", 0)
    for_builds = FileLock(shelf.folder / "lock")
    with for_builds, pytest.raises(LibraryError, match="Another process") as caught:
        staged(shelf, guide(DIVING, "diving.md"))
    assert caught.value.kind == "locked"
    for_promotions = FileLock(shelf.folder / "live.lock")
    with for_promotions, pytest.raises(LibraryError, match="Another process") as caught:
        shelf.promote(build, evaluated=False, reason="test")
    assert caught.value.kind == "locked"


def test_a_rollback_waits_for_no_build(shelf: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    first = promoted(shelf)
    promoted(shelf, guide(DIVING, "diving.md"))
    monkeypatch.setattr("index.locks.PATIENCE", 0)
    with FileLock(shelf.folder / "lock"):
        assert shelf.rollback() == first


def test_what_a_killed_writer_left_is_cleared_away(shelf: Library) -> None:
    draft = folder(shelf, ".draft-1")
    (draft / "chroma").mkdir(parents=True)
    assert shelf.manifests() == []
    staged(shelf)
    assert not draft.exists()


def test_a_build_that_fails_leaves_nothing(shelf: Library) -> None:
    class Broken(WordEmbedder):
        def embed(self, texts: Sequence[str]) -> Vectors:
            raise MemoryError

    with pytest.raises(MemoryError):
        Library(shelf.folder, Broken).stage([guide()])
    assert list((shelf.folder / "builds").iterdir()) == []
    assert staged(shelf)  # in the same process, under the same draft name


def test_the_folder_can_be_copied_and_moved(shelf: Library, tmp_path: Path) -> None:
    promoted(shelf)
    copy = tmp_path / "a copy #1?%20"
    shutil.copytree(shelf.folder, copy)
    shutil.rmtree(shelf.folder)
    index = Library(copy, WordEmbedder).open()
    assert index.problems() == []
    assert index.guide("licence.md") == guide()


@both
def test_the_guides_of_a_build_are_those_it_was_made_of(shelf: Library) -> None:
    with pytest.raises(LibraryError, match="Nothing has been built"):
        shelf.guides()
    first = promoted(shelf, guide(), guide(DIVING, "diving.md"))
    second = staged(shelf)
    assert shelf.guides() == shelf.guides(first) == [guide(DIVING, "diving.md"), guide()]
    assert shelf.guides(second[:5]) == [guide()]


@pytest.mark.parametrize("name", ["licence.md", "LICENCE", " Harbour Licence ", "licence"])
def test_a_guide_is_meant_by_file_name_stem_or_title(shelf: Library, name: str) -> None:
    promoted(shelf, guide(), guide(DIVING, "deep/diving.md"))
    assert shelf.open().document(name) == "licence.md"


def test_a_guide_that_is_not_there_or_not_alone_is_told(shelf: Library) -> None:
    promoted(shelf, guide(), guide(document="old/licence.md"))
    with pytest.raises(LibraryError, match="There are 2 guides named 'licence'"):
        shelf.open().document("licence")
    with pytest.raises(LibraryError, match="There is no guide named 'x'"):
        shelf.open().document("x")


def test_a_whole_name_is_enough_though_a_folder_has_a_file_of_that_name(shelf: Library) -> None:
    promoted(shelf, guide(), guide(DIVING, "old/licence.md"))
    assert shelf.open().document("licence.md") == "licence.md"
    assert shelf.open().document("old/licence.md") == "old/licence.md"


@both
def test_a_search_keeps_to_one_document(shelf: Library) -> None:
    promoted(shelf, guide(), guide(DIVING, "diving.md"))
    found = shelf.open().search(Query("How long is it valid?", document="diving.md"))
    assert {hit.passage.document for hit in found} == {"diving.md"}


@both
def test_a_search_keeps_to_a_part_of_a_document(shelf: Library) -> None:
    promoted(shelf, guide(), guide(DIVING, "diving.md"))
    reader = shelf.open()
    one = reader.passages([1])[1]
    within = reader.between(one.document, one.start, one.end)
    assert list(within) == [1]
    found = reader.search(replace(VALID, around=(0, 1, 2), within=within))
    assert [hit.passage for hit in found] == [one]
    nothing = reader.between("diving.md", 10_000, 20_000)
    assert reader.search(replace(VALID, within=nothing)) == []


@both
def test_a_question_finds_the_pair_that_it_is(shelf: Library) -> None:
    promoted(shelf, guide(), guide(DIVING, "diving.md"))
    best = max(shelf.open().search(VALID), key=lambda hit: hit.question)
    assert best.passage.question == "How long is the licence valid?"
    assert best.question == pytest.approx(1, abs=0.01)


def test_progress_is_told_to_its_end(tmp_path: Path) -> None:
    told: dict[str, tuple[int, int]] = {}

    def progress(work: str, done: int, total: int) -> None:
        told[work] = done, total

    vectors = KeptVectors(tmp_path, WordEmbedder(), "build")
    manifest = write_build(tmp_path / "build", [guide()], vectors, progress)
    assert told == {
        "Cutting passages": (1, 1),
        "Embedding": (manifest.passages, manifest.passages),
    }


@both
def test_a_build_is_not_promoted_over_one_that_it_was_not_measured_against(shelf: Library) -> None:
    first, other = staged(shelf), staged(shelf, guide(LICENCE.replace("five", "six")))
    shelf.promote(first, evaluated=False, reason="test")
    with pytest.raises(LibraryError, match="went live meanwhile") as told:
        shelf.promote(other, evaluated=True, reason="test", instead_of="0123456789ab")
    assert told.value.kind == "overtaken"
    assert shelf.live == first
    shelf.promote(other, evaluated=True, reason="test", instead_of=first)
    assert shelf.live == other
