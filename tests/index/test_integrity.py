"""Every file of a build: touched, it is found, named, never served, and made anew."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from index import Library, LibraryError, Query
from index.integrity import STAMPS
from index.manifest import file_digest

from .harbour import DIVING, LICENCE, WordEmbedder, folder, guide, promoted, staged

VALID = Query("How long is the licence valid?", ())


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def edit(path: Path) -> None:
    """Changes one bit, and leaves size and time of change as they were."""
    before = path.stat()
    content = bytearray(path.read_bytes() or b"x")
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def remove(path: Path) -> None:
    path.unlink()


def files(build: Path) -> list[str]:
    every = [path for path in build.rglob("*") if path.is_file() and path.name != STAMPS]
    return sorted(str(path.relative_to(build)) for path in every)


@pytest.mark.parametrize("harm", [cut, empty, edit, remove], ids=lambda harm: harm.__name__)
def test_harm_to_any_file_of_a_build_is_found_named_and_mended(
    shelf: Library, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    build = promoted(shelf)
    names = files(folder(shelf, build))
    assert len(names) == 11
    for file in names:
        harmed = Library(tmp_path / file.replace("/", "-"), WordEmbedder)
        shutil.copytree(shelf.folder, harmed.folder)
        path = folder(harmed, build) / file
        if harm is not remove and path.stat().st_size == 0:
            path.write_bytes(b"no longer empty")
        else:
            harm(path)
        for use in (harmed.open, lambda: harmed.rollback(build)):  # noqa: B023
            with pytest.raises(LibraryError) as refusal:
                use()
            assert ("--repair" in refusal.value.message) == (file != "guides/0.json")
            assert "certguide rollback" in refusal.value.message
        (problem,) = harmed.problems(build)
        assert file in problem or "manifest" in problem
        if file == "guides/0.json":
            with pytest.raises(LibraryError, match="damaged themselves"):
                harmed.repair(build)
        elif file in ("manifest.json", "passages.sqlite"):
            assert harmed.repair(build) == build
            assert harmed.problems(build) == []
            assert harmed.open().search(VALID)


def test_a_build_that_was_copied_is_read_once_more_and_then_known(
    shelf: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = promoted(shelf)
    copy = Library(tmp_path / "copy", WordEmbedder)
    shutil.copytree(shelf.folder, copy.folder)
    read: list[Path] = []

    def noted(path: Path) -> str:
        read.append(path)
        return file_digest(path)

    monkeypatch.setattr("index.integrity.file_digest", noted)
    copy.open()
    assert len(read) == len(files(folder(copy, build))) - 1  # all but the manifest, which is sealed
    Library(copy.folder, WordEmbedder).open()
    assert len(read) == len(files(folder(copy, build))) - 1


def test_reading_changes_nothing(shelf: Library) -> None:
    build = folder(shelf, promoted(shelf))
    before = {file: ((build / file).read_bytes(), (build / file).stat()) for file in files(build)}
    index = shelf.open()
    assert index.search(VALID)
    assert index.problems() == []
    index.close()
    after = {file: ((build / file).read_bytes(), (build / file).stat()) for file in files(build)}
    assert {file: (kept, stat.st_mtime_ns) for file, (kept, stat) in after.items()} == {
        file: (kept, stat.st_mtime_ns) for file, (kept, stat) in before.items()
    }


def test_a_build_of_one_view_is_sealed_as_well(shelf: Library) -> None:
    promoted(shelf, guide("# Alone\n\nWords.\n", "alone.md"))
    assert shelf.open().manifest.views == 1
    assert shelf.open().problems() == []
    Library(shelf.folder, WordEmbedder).open().search(VALID)
    assert Library(shelf.folder, WordEmbedder).open().problems() == []


def test_harm_under_an_open_library_is_found_at_the_next_question_and_mended(
    shelf: Library,
) -> None:
    build = promoted(shelf)
    server = Library(shelf.folder, WordEmbedder)
    server.open()
    edit(folder(shelf, build) / "passages.sqlite")
    with pytest.raises(LibraryError, match=r"passages\.sqlite of build .* was changed"):
        server.open()
    shelf.repair(build)
    assert server.open().search(VALID)


def test_a_journal_that_was_put_beside_a_database_is_refused(shelf: Library) -> None:
    build = promoted(shelf)
    (folder(shelf, build) / "passages.sqlite-journal").write_bytes(b"x" * 512)
    with pytest.raises(LibraryError, match="does not belong"):
        shelf.open()


def test_a_damaged_build_does_not_go_live(shelf: Library) -> None:
    live, other = promoted(shelf), staged(shelf, guide(DIVING, "diving.md"))
    edit(folder(shelf, other) / "sentences.sqlite")
    with pytest.raises(LibraryError, match="does not go live"):
        shelf.promote(other, evaluated=False, reason="test")
    assert shelf.live == live


def test_a_build_of_another_embedder_is_made_anew_and_goes_live(shelf: Library) -> None:
    old = promoted(shelf)
    new = Library(shelf.folder, lambda: WordEmbedder("better"))
    with pytest.raises(LibraryError, match="embedded with"):
        new.open()
    made = new.repair(old)
    assert made != old
    assert new.open().build == made


def test_a_build_that_was_put_away_for_one_that_never_came_is_put_back(shelf: Library) -> None:
    build = promoted(shelf)
    place = folder(shelf, build)
    place.rename(place.with_name(f".replaced-{build}"))
    shelf.prune()
    assert shelf.open().build == build


def test_builds_that_are_no_longer_live_are_let_go(shelf: Library) -> None:
    counts = []
    for years in range(8):
        promoted(shelf, guide(LICENCE.replace("five", str(years))))
        shelf.open().search(VALID)
        counts.append(len(list(Path("/proc/self/fd").iterdir())))
    assert max(counts[2:]) < counts[1] + 8  # each open build holds several


def test_no_build_is_made_of_stored_guides_that_somebody_edited(shelf: Library) -> None:
    build = promoted(shelf)
    stored = folder(shelf, build) / "guides" / "0.json"
    stored.write_bytes(stored.read_bytes().replace(b"five years", b"nine years"))
    with pytest.raises(LibraryError, match="damaged themselves"):
        shelf.repair(build)
    assert shelf.builds == [build]


def test_a_manifest_that_was_edited_is_refused(shelf: Library) -> None:
    """Whatever it says then: no digest is compared that nothing vouches for."""
    build = folder(shelf, promoted(shelf))
    manifest = (build / "manifest.json").read_bytes()
    (build / "manifest.json").write_bytes(manifest.replace(b"Harbour", b"Harbor"))
    with pytest.raises(LibraryError, match=r"manifest of the build in .* was changed"):
        shelf.open()


def test_a_stored_guide_that_is_damaged_while_a_server_runs_is_not_said_to_be_mended(
    shelf: Library,
) -> None:
    build = promoted(shelf)
    index = shelf.open()
    (document,) = (entry.document for entry in index.documents)
    stored = folder(shelf, build) / "guides" / "0.json"
    stored.write_bytes(stored.read_bytes().replace(b"five years", b"nine years"))
    with pytest.raises(LibraryError, match="certguide restore FILE") as refusal:
        index.guide(document)
    assert "--repair" not in refusal.value.message
