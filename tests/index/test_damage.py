"""What is damaged, foreign or in the way is found, named, and made again."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index import Library, LibraryError
from index.integrity import digests
from index.manifest import read_manifest, write_manifest

from .harbour import LICENCE, WordEmbedder, folder, guide, promoted, staged


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def remove(path: Path) -> None:
    path.unlink()


DAMAGE = [truncate, empty, remove]
each_damage = pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)


@each_damage
@pytest.mark.parametrize("file", ["manifest.json", "passages.sqlite", "chroma/chroma.sqlite3"])
def test_a_damaged_build_is_not_opened_and_made_again_by_building(
    shelf: Library, file: str, damage: Callable[[Path], None]
) -> None:
    build = promoted(shelf)
    damage(folder(shelf, build) / file)
    reader = Library(shelf.folder, WordEmbedder)
    with pytest.raises(LibraryError, match="build the library again") as caught:
        reader.open()
    assert caught.value.kind == "damaged"
    manifest, new = reader.stage([guide()])
    assert (manifest.id, new) == (build, True)
    assert reader.open().problems() == []


def test_vectors_that_do_not_find_their_own_passage_are_refused(shelf: Library) -> None:
    kitchen = LICENCE.replace("Licence", "Diploma").replace("Coastal", "Baking")
    kitchen = kitchen.replace("Deep sea | any", "Roasting | hot").replace("licence", "diploma")
    one, other = promoted(shelf), staged(shelf, guide(kitchen))
    vectors = folder(shelf, one) / "chroma"
    shutil.rmtree(vectors)
    shutil.copytree(folder(shelf, other) / "chroma", vectors)
    sealed = replace(read_manifest(folder(shelf, one)), files=digests(folder(shelf, one)))
    write_manifest(folder(shelf, one), sealed)  # as if the vectors had been written wrong
    with pytest.raises(LibraryError, match="not found by its own words"):
        shelf.open()


def test_a_live_build_that_is_gone_is_named(shelf: Library) -> None:
    build = promoted(shelf)
    shutil.rmtree(folder(shelf, build))
    with pytest.raises(LibraryError, match=f"live build {build} is not in"):
        shelf.open()


def test_another_embedder_than_the_one_that_built_is_named(shelf: Library) -> None:
    promoted(shelf)
    with pytest.raises(LibraryError, match=r"'words'.*'other'") as caught:
        Library(shelf.folder, lambda: WordEmbedder("other")).open()
    assert caught.value.kind == "embedder"


def test_a_build_of_another_version_is_named(
    shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = promoted(shelf)
    monkeypatch.setattr("index.build.LAYOUT", 10_000)
    monkeypatch.setattr("index.manifest.LAYOUT", 10_000)
    with pytest.raises(LibraryError, match="another version"):
        shelf.open()
    assert staged(shelf) != old


def test_a_folder_that_cannot_be_written_says_what_to_do(
    shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    promoted(shelf)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(LibraryError, match="copy the data folder") as caught:
        shelf.open()
    assert caught.value.kind == "storage"


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    shelf = Library(tmp_path / "file", WordEmbedder)
    for use in (lambda: shelf.live, lambda: shelf.stage([guide()])):
        with pytest.raises(LibraryError) as caught:
            use()
        assert caught.value.kind == "storage"


@pytest.mark.parametrize("record", ["nonsense\n", '{"build": "x"}\n', "\xff"])
def test_a_damaged_record_says_what_to_do(shelf: Library, record: str) -> None:
    promoted(shelf)
    (shelf.folder / "live.jsonl").write_text(record, encoding="latin-1")
    with pytest.raises(LibraryError, match=r"doctor --repair") as caught:
        _ = shelf.live
    assert caught.value.kind == "damaged"


def test_many_copies_of_one_passage_are_sound(shelf: Library) -> None:
    promoted(shelf, *(guide(document=f"{number}/licence.md") for number in range(12)))
    assert shelf.open().problems() == []
